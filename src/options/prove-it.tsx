import { optionText, text } from '../ui/text.ts';
import { manifest } from './background.ts';
import { Section } from './section.tsx';

const policy = (): string => {
  const given: unknown = manifest.content_security_policy;
  return typeof given === 'object' && given !== null && 'extension_pages' in given
    ? String(given.extension_pages)
    : String(given ?? '');
};

/** What Passmint may do and why, what it keeps and where, and how anyone can check that it sends nothing. */
export function ProveIt() {
  const hosts = manifest.host_permissions ?? [];
  return (
    <Section id="prove-it" title="proveTitle" hint="proveHint">
      <h3>{text('provePermissions')}</h3>
      <dl>
        {(manifest.permissions ?? []).map((name) => (
          <div key={name} data-part="permission" data-name={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{optionText('permission', name, '', '')}</dd>
          </div>
        ))}
        <div data-part="permission" data-name="hosts">
          <dt>
            <code>{hosts.join(' ')}</code>
          </dt>
          <dd>{text('permissionHosts')}</dd>
        </div>
      </dl>
      <h3>{text('proveStored')}</h3>
      <dl>
        <div>
          <dt>{text('storedSettings')}</dt>
          <dd>{text('storedSettingsWhere')}</dd>
        </div>
        <div>
          <dt>{text('storedPasswords')}</dt>
          <dd>{text('storedPasswordsWhere')}</dd>
        </div>
        <div>
          <dt>{text('storedRules')}</dt>
          <dd>{text('storedRulesWhere')}</dd>
        </div>
      </dl>
      <h3>{text('proveSilence')}</h3>
      <ol>
        <li>{text('proveStep1')}</li>
        <li>{text('proveStep2')}</li>
        <li>{text('proveStep3')}</li>
      </ol>
      <p>{text('provePolicy')}</p>
      <p>
        <code data-part="policy">{policy()}</code>
      </p>
    </Section>
  );
}
