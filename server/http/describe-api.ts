import { buildApp } from './app.ts';
import type { Site } from './site.ts';

/** The OpenAPI document, as `/api/openapi.json` gives it, without a running program. */
export async function describeApi(): Promise<object> {
  // Routes are only described here and never asked, so there is nothing they would work with.
  const app = await buildApp({} as Site, { logLevel: 'silent' });
  await app.ready();
  const described = app.swagger();
  await app.close();
  return described;
}
