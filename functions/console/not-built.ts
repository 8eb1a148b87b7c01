/** In place of the console where it was not built: the interface works all the same. */
export const NOT_BUILT = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>梯度 Tidu</title>
<h1>网页端尚未构建</h1>
<p>请用 <code>npm start</code> 启动系统，网页端会自动构建；也可以运行 <code>node console/build.ts</code> 后刷新本页。接口不受影响，见 <a href="/openapi.json">/openapi.json</a>；公开信息见 <a href="/open">/open</a>。</p>
<h2 lang="en">The console is not built</h2>
<p lang="en">Start the system by <code>npm start</code>, which builds it, or run <code>node console/build.ts</code> and reload this page. The interface works: <a href="/openapi.json">/openapi.json</a>; what is public is at <a href="/open">/open</a>.</p>
</html>
`;
