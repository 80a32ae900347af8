import { Button, Popover } from 'antd';
import type { IndicatorAnswer, SubjectAnswer } from '#contract/appraisal.ts';

type Props = { readonly subject: SubjectAnswer; readonly indicators: readonly IndicatorAnswer[] };

/** The score; pressed, it shows what it is made of: the points of each indicator and their weight in the post. */
export function ScoreButton({ subject, indicators }: Props) {
  const { score, post, name } = subject;
  if (!score || !post) return <span className="faint">—</span>;
  const byKey = new Map(indicators.map((one) => [one.key, one]));
  const total = score.parts.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <div className="figure">
      <Popover
        trigger="click"
        placement="right"
        title={`${name}：${score.value} 分（按“${post}”的分值）`}
        content={
          <div className="score">
            <table className="score-parts">
              <thead>
                <tr>
                  <th>指标</th>
                  <th>满分值 / 零分值</th>
                  <th>得分率</th>
                  <th>分值</th>
                  <th>得分</th>
                </tr>
              </thead>
              <tbody>
                {score.parts.map(({ indicator, weight, points }) => {
                  const rule = byKey.get(indicator);
                  return (
                    <tr key={indicator}>
                      <th>{rule?.name}</th>
                      <td>{rule && `${rule.target}${rule.unit} / ${rule.floor}${rule.unit}`}</td>
                      <td>{points}%</td>
                      <td>{weight}</td>
                      <td>{Math.round(weight * points) / 100}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
            <p>
              {`各项得分之和 ÷ 分值之和（${total}）× 100 = ${score.value} 分。达到满分值得满分，到零分值为零分，其间按比例；没有信访件可计的指标不参加计算。`}
            </p>
            {score.corrected !== undefined && (
              <p>按异议成立后更正的数字计算为 {score.corrected} 分。系统算出的得分不改，两者并列。</p>
            )}
          </div>
        }
      >
        <Button type="link" size="small" aria-label={`${name}得分${score.value}，查看怎样得出`}>
          {score.value}
        </Button>
      </Popover>
      {score.corrected !== undefined && <div className="figure-mark">更正 {score.corrected}</div>}
    </div>
  );
}
