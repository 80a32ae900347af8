import { superiors } from '#domain/petition/petition.ts';
import { commonOf } from '../from-petition.ts';
import { definePaper } from '../paper-kind.ts';
import { optionalProse, text, texts } from '../paper-text.ts';

const usualRemedy =
  '对本答复不服的，可以依法向上一级人民法院反映；涉及执行异议、复议、监督的，依照民事诉讼法规定的期限和程序提出。';

/** 处理（答复）意见书, to the petitioners, with copies to the bodies that urged the matter (article 13). */
export const reply = definePaper({
  kind: 'reply',
  title: '处理（答复）意见书',
  content: {
    demands: texts('信访诉求'),
    facts: text('查明的事实', optionalProse(60_000)),
    opinion: text('答复意见', optionalProse(60_000)),
    legalBasis: texts('依据'),
    remedies: texts('救济途径'),
  },
  instances: ({ proposal }) => (proposal ? [{ id: '' }] : []),
  compose: (source) => {
    const { petition, today } = source;
    const { proposal } = petition;
    return {
      ...commonOf(source, petition.reply?.on ?? today),
      demands: [proposal?.demand || petition.summary],
      facts: proposal?.findings ?? '',
      opinion: proposal?.opinion ?? '',
      legalBasis: proposal ? [proposal.law] : [],
      remedies: [proposal?.remedies || usualRemedy],
      copies: [...superiors(petition)],
    };
  },
});
