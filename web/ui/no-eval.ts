import { z } from 'zod';

/**
 * The content security policy forbids compiling code at run time. A schema tries it once as it is made, so this has to
 * be imported before anything that makes one.
 */
z.config({ jitless: true });
