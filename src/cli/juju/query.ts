/**
 * The questions of `juju wait-for --query`: `name=="web" && (status=="active" || status=="idle")`, over one thing's
 * facts. Pure.
 */
import { AgentError } from '../../core/errors.ts';

export type Facts = Readonly<Record<string, string | number | boolean>>;

/** Throws `usage-invalid` for what is no such question, and at once for a fact that there is not. */
export function parseQuery(text: string): (facts: Facts) => boolean {
  const tokens = text.match(/"[^"]*"|'[^']*'|&&|\|\||==|!=|[()]|[\w./-]+|\S/g) ?? [];
  let at = 0;
  const refuse = (): never => {
    throw new AgentError('usage-invalid', 'cannot read this query', {
      fields: { query: text, at: tokens[at] ?? 'its end' },
      next: 'write comparisons with ==, !=, &&, || and brackets: \'life=="alive" && status=="active"\'',
    });
  };
  const take = (): string => tokens[at++] ?? refuse();
  const either = joined('||', () => joined('&&', comparison)());
  const question = either();
  if (at < tokens.length || tokens.length === 0) refuse();
  return question;

  function joined(word: '&&' | '||', part: () => (facts: Facts) => boolean) {
    return (): ((facts: Facts) => boolean) => {
      const parts = [part()];
      while (tokens[at] === word) {
        at += 1;
        parts.push(part());
      }
      return (facts) => (word === '&&' ? parts.every((one) => one(facts)) : parts.some((one) => one(facts)));
    };
  }

  function comparison(): (facts: Facts) => boolean {
    if (tokens[at] === '(') {
      at += 1;
      const inner = either();
      if (take() !== ')') {
        at -= 1;
        refuse();
      }
      return inner;
    }
    const name = take();
    const operator = take();
    if (!/^[a-z][\w-]*$/.test(name) || (operator !== '==' && operator !== '!=')) {
      at -= 1;
      refuse();
    }
    const wanted = take().replace(/^(["'])(.*)\1$/, '$2');
    return (facts) => (String(factOf(facts, name)) === wanted) === (operator === '==');
  }
}

function factOf(facts: Facts, name: string): string | number | boolean {
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (fact !== undefined) return fact;
  throw new AgentError('usage-invalid', `cannot ask for "${name}": there is no such fact`, {
    next: `there are: ${Object.keys(facts).join(', ')}`,
  });
}
