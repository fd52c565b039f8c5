/** RunComfy's interface: Model API, sign-in, identity and balance under one host. */
import type { App } from '../../http/app-type.ts';
import type { HttpParts } from '../../http/parts.ts';
import { addCatalogueRoutes } from './catalogue.ts';
import { addIdentityRoutes } from './identity.ts';
import { addLoginRoutes } from './login.ts';
import { addRequestRoutes } from './requests.ts';

export function addRunComfy(app: App, parts: HttpParts): void {
  addCatalogueRoutes(app, parts);
  addRequestRoutes(app, parts);
  addIdentityRoutes(app, parts);
  addLoginRoutes(app, parts);
}
