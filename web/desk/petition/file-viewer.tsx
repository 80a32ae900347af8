import { Button } from 'antd';
import { viewerFor } from './viewer-kind.ts';

type Props = { readonly url: string; readonly name: string; readonly mime: string };

/** A file as the browser shows it. Every file can also be opened by itself and kept. */
export function FileViewer({ url, name, mime }: Props) {
  const kind = viewerFor(mime, navigator.pdfViewerEnabled);
  return (
    <div className="file-viewer">
      <div className="file-bar">
        <span className="file-name">{name}</span>
        <Button size="small" href={url} target="_blank" rel="noopener">
          新窗口打开
        </Button>
        <Button size="small" href={url} download={name}>
          下载
        </Button>
      </div>
      {kind === 'pdf' && <iframe className="file-frame" src={url} title={name} />}
      {kind === 'image' && <img className="file-image" src={url} alt={name} />}
      {/* biome-ignore lint/a11y/useMediaCaption: a recording a petitioner brought has no captions; its transcript is a material of its own */}
      {kind === 'audio' && <audio className="file-audio" src={url} controls preload="metadata" />}
      {kind === 'download' && <p className="faint">此浏览器不能直接显示该类文件，请下载后用本机软件打开。</p>}
    </div>
  );
}
