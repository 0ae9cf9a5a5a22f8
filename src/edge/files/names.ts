/** The one place that turns a name of ours into one part of a path (security.md A30). */
import { AgentError } from '../../core/errors.ts';

const partPattern = /^[A-Za-z0-9][A-Za-z0-9._#-]{0,199}$/;

/** `web/0#17` → `web-0#17`: a file name without surprises. Throws `name-invalid`. */
export function fileNameOf(name: string): string {
  const part = name.replaceAll('/', '-');
  if (name.startsWith('/') || !partPattern.test(part))
    throw new AgentError('name-invalid', 'cannot use this as a file name', { fields: { text: name.slice(0, 40) } });
  return part;
}
