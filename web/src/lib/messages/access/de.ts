import type { texts as en } from './en';

export const texts: Record<keyof typeof en, string> = {
  'sign_in.title': 'Willkommen zurück',
  'sign_in.text': 'Melden Sie sich an.',
  'sign_in.again': 'Noch einmal anmelden',
  'sign_in.again.text': 'Ihre Sitzung ist zu Ende. Was Sie eingegeben haben, steht noch dahinter.',
  'sign_in.other': 'Verlassen und neu anmelden',
  'sign_in.code': 'Einmalcode',
  'sign_in.code.why': 'Aus Ihrer Authenticator-App oder einer Ihrer Wiederherstellungscodes.',
  'set_up.title': 'Candor einrichten',
  'set_up.text':
    'Sie werden die erste Administratorin oder der erste Administrator. Es dauert eine Minute.',
  'set_up.password': 'Mindestens zehn Zeichen. Einige Wörter ohne Zusammenhang eignen sich gut.',
  'set_up.begin': 'Beginnen',
  'set_up.no_token': 'Dafür braucht es die Adresse aus der Konsole',
  'set_up.no_token.do':
    'Beim ersten Start gibt Candor eine Adresse mit einem Token aus. Öffnen Sie diese.',
};
