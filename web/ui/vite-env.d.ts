/// <reference types="vite/client" />

/** The library's ES module has a default export that its CommonJS types hide from a Node-style resolution. */
declare module 'antd/es/locale/zh_CN' {
  const locale: import('antd/es/locale/index.js').Locale;

  export = locale;
}
