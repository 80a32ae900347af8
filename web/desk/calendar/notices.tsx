const isAddress = (notice: string): boolean => /^https?:/.test(notice);

/** A notice by its number, or by its address, which opens where the network reaches it. */
export const Notices = ({ notice }: { readonly notice: readonly string[] }) =>
  notice.map((one, at) => (
    <span key={one}>
      {at > 0 && '；'}
      {isAddress(one) ? (
        <a href={one} target="_blank" rel="noreferrer">
          国务院办公厅通知{notice.length > 1 ? `（${at + 1}）` : ''}
        </a>
      ) : (
        one
      )}
    </span>
  ));
