import { t } from '@/lib/messages';
import { Password } from './Password';
import { SecondFactor } from './SecondFactor';
import { Sessions } from './Sessions';

/** How I prove who I am, and where I did. */
export function SignInSettings() {
  return (
    <>
      <h1>{t('pages.sign_in')}</h1>
      <Password />
      <SecondFactor />
      <Sessions />
    </>
  );
}
