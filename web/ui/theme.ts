import type { ThemeConfig } from 'antd';

/** Deep blue and one red. The grey and signal tones are darker than the library's own, which fail the contrast of WCAG AA. */
export const colours = {
  primary: '#1d4480',
  link: '#1a4f9c',
  overdue: '#b3201a',
  calm: '#1f5c33',
  near: '#7a4300',
  text: '#1c2530',
  faint: '#57606b',
  line: '#dfe3e8',
  ground: '#f3f5f8',
} as const;

const families =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif";

/** 14 px and small gaps: a queue has to fit a screen of 1366×768. */
const theme: ThemeConfig = {
  cssVar: { key: 'zf-theme' },
  hashed: false,
  token: {
    fontFamily: families,
    fontSize: 14,
    borderRadius: 3,
    wireframe: false,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
    colorPrimary: colours.primary,
    colorInfo: colours.primary,
    colorLink: colours.link,
    colorError: colours.overdue,
    colorSuccess: colours.calm,
    colorWarning: colours.near,
    colorInfoBg: '#eef3fa',
    colorErrorBg: '#fdf1f0',
    colorSuccessBg: '#eef7f1',
    colorWarningBg: '#fdf5e8',
    colorLinkHover: '#123a78',
    // The ring of a focused field that is wrong: the library's own, made from the pale ground, cannot be seen.
    colorErrorOutline: 'rgba(179, 32, 26, 0.3)',
    colorWarningOutline: 'rgba(122, 67, 0, 0.3)',
    controlItemBgActive: '#e3ecf8',
    colorText: colours.text,
    colorTextSecondary: '#47505b',
    colorTextTertiary: colours.faint,
    colorTextDescription: colours.faint,
    colorTextPlaceholder: '#68717c',
    colorTextHeading: colours.text,
    colorBgLayout: colours.ground,
  },
  components: {
    Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 8, headerBg: '#e9edf3', rowHoverBg: '#eef3fa' },
    Tabs: { horizontalMargin: '0', horizontalItemPaddingSM: '8px 0', horizontalItemGutter: 24 },
    Form: { itemMarginBottom: 16 },
  },
};

/**
 * The theme, without movement for those who asked their system for none. It is the library's own switch: shortening
 * every transition by a style sheet leaves its popups where they are measured, outside the screen.
 */
export const themeFor = (calmly: boolean): ThemeConfig =>
  calmly ? { ...theme, token: { ...theme.token, motion: false } } : theme;
