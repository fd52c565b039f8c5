/** Shapes that several of the service's own routes share. */
import { z } from 'zod';

export { ErrorAnswer } from '../../dialects/runcomfy/schemas.ts';

/** Numbers of a query come as text. */
export const PageQuery = z.object({
  limit: z.coerce.number().pipe(z.int().min(1).max(200)).default(50),
  cursor: z.string().max(500).optional().describe('`next` of the page before.'),
});
