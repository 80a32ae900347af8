/** Nobody may take an invented petitioner for a real one. */
export function DemonstrationBar() {
  return (
    <div className="demonstration-bar" role="note">
      演示站点：人员、案件均为虚构
    </div>
  );
}
