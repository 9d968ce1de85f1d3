/** What is said before somebody is inside. */
export const texts = {
  'sign_in.title': 'Welcome back',
  'sign_in.text': 'Sign in to continue.',
  'sign_in.again': 'Sign in again',
  'sign_in.again.text': 'Your session has ended. What you typed is still here, behind this.',
  'sign_in.other': 'Leave, and sign in anew',
  'sign_in.code': 'One-time code',
  'sign_in.code.why': 'From your authenticator, or one of your recovery codes.',
  'set_up.title': 'Set up Candor',
  'set_up.text': 'You become the first administrator. It takes a minute.',
  'set_up.password': 'At least ten characters. A few unrelated words do well.',
  'set_up.begin': 'Begin',
  'set_up.no_token': 'This needs the address from the console',
  'set_up.no_token.do':
    'When Candor starts for the first time, it prints an address with a token. Open that one.',
};
