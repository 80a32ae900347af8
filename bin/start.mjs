// Plain JavaScript without top-level await: an old Node must get far enough to print the message.
var major = Number(process.versions.node.split('.')[0]);

if (major < 24) {
  console.error(
    [
      `执访需要 Node.js 24 或更新的版本，当前是 ${process.version}。请任选一种办法：`,
      '  1. 在项目目录运行 npm ci（不要加 --omit=optional），再用 npm start 启动：项目自带 Node.js 24；',
      '  2. 安装 Node.js 24 LTS（https://nodejs.org），再重试。',
    ].join('\n'),
  );
  process.exitCode = 1;
} else {
  // Whatever a shell has set: the libraries of the desk, built at the start, come in a form for work, not for tests.
  process.env.NODE_ENV = 'production';
  void import('../server/main.ts');
}
