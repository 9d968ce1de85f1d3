import type { texts as en } from './en';

export const texts: Record<keyof typeof en, string> = {
  'welcome.steps': 'Erste Schritte',
  'welcome.step.you': 'Sie',
  'welcome.step.expect': 'Erwartungen',
  'welcome.step.begin': 'Anfang',
  'welcome.step.colleagues': 'Kollegen',
  'welcome.skip': 'Überspringen',
  'welcome.to_work': 'An die Arbeit',
  'welcome.again': 'Diese Schritte finden Sie in den Einstellungen wieder.',
  'welcome.hello': 'Hallo, {name}',
  'welcome.you.text':
    'Was tun Sie den größten Teil des Tages? Danach richtet sich, womit Ihre Bildschirme beginnen. Sehen können Sie trotzdem alles.',
  'welcome.expect': 'Was erwarten Sie von diesem CRM?',
  'welcome.expect.text':
    'Die meisten CRM scheitern, und niemand weiß mehr, was man sich erhofft hat. Wählen Sie bis zu fünf Erwartungen und sagen Sie, wie es heute ist und wann Sie wieder hinsehen.',
  'welcome.expect.baseline': 'Wie ist es heute?',
  'welcome.expect.review': 'Wieder ansehen am',
  'welcome.expect.own': 'Etwas anderes, mit eigenen Worten',
  'welcome.expect.keep': '{count|Diese Erwartung|Diese Erwartungen} aufschreiben',
  'welcome.expect.kept': 'Schon aufgeschrieben',
  'welcome.expect.again_on': 'wieder angesehen am {day}',
  'welcome.begin': 'Womit möchten Sie beginnen?',
  'welcome.begin.text': 'Das Übrige geht auch später.',
  'welcome.begin.import': 'Meine Daten mitbringen',
  'welcome.begin.import.text':
    'CSV, Excel oder vCard. Sie sehen vorher, was geschieht, und können es zurücknehmen.',
  'welcome.begin.demo': 'Eine Demofirma ansehen',
  'welcome.begin.demo.text':
    'Drei Jahre einer erfundenen Firma, mit Rundgang. Sie lebt getrennt von Ihren Daten und verschwindet mit einem Klick.',
  'welcome.begin.empty': 'Leer beginnen',
  'welcome.begin.empty.text':
    'Mit der Taste c fügen Sie überall die erste Firma oder Person hinzu.',
  'welcome.demo.load': 'Erfinden lassen',
  'welcome.demo.making': 'Drei Jahre entstehen …',
  'welcome.demo.written': '{written} von {expected} Datensätzen',
  'welcome.demo.failed':
    'Das hat nicht geklappt. Nichts davon ist geblieben; versuchen Sie es noch einmal.',
  'welcome.demo.go': 'Hingehen',
  'welcome.demo.tour': 'Zum Rundgang',
  'welcome.demo.ask': 'Wer Benutzer verwaltet, kann sie für Sie erfinden lassen.',
  'welcome.colleagues': 'Kollegen einladen',
  'welcome.colleagues.text':
    'Ein CRM, das nur eine Person füllt, bleibt leer. Wer hier steht, kann sich sofort anmelden.',
  'welcome.colleagues.not_you': 'Nur wer Benutzer verwaltet, fügt Kollegen hinzu',
  'welcome.colleagues.name': 'Name',
  'welcome.colleagues.role': 'Rolle',
  'welcome.colleagues.invite': 'Einladen',
  'welcome.colleagues.link':
    'Der Link, nur dieses eine Mal gezeigt. Damit wählt man binnen sieben Tagen ein Passwort:',
  'welcome.colleagues.copy': 'Einen Brief damit kopieren',
  'welcome.colleagues.mail': 'Die Mail schreiben',
  'welcome.letter.subject': 'Ihre Anmeldung bei Candor',
  'welcome.letter':
    'Hallo {name},\n\nwir arbeiten jetzt mit Candor. Mit diesem Link wählen Sie Ihr Passwort; er gilt einmal, sieben Tage lang:\n{link}\n\nDanach melden Sie sich mit {email} an.',

  'welcome.you.short': 'Was Sie tun, und womit Ihre Bildschirme beginnen',
  'welcome.expect.short': 'Wofür dieses CRM gut sein soll',
  'welcome.begin.short': 'Import, Demofirma oder leer',
  'welcome.colleagues.short': 'Wer hier mit Ihnen arbeitet',

  'demo.title': 'Demofirma',
  'demo.line': 'Demofirma',
  'demo.line.text': 'Das ist die Demofirma; nichts hier ist echt.',
  'demo.tour': 'Rundgang',
  'demo.back': 'Zurück zu {workspace}',
  'demo.remove': 'Demo entfernen',
  'demo.remove.sure': 'Ja, alles davon entfernen',
  'demo.removed': 'Die Demofirma ist fort. Ihre eigenen Datensätze sind, wie sie waren.',
  'demo.stays': 'Sie gehören zu keinem anderen Arbeitsbereich, darum bleibt die Demo.',

  'work.selling': 'Ich verkaufe',
  'work.selling.text': 'Mit dem beginnen, was heute zu tun ist',
  'work.leading_sales': 'Ich leite ein Verkaufsteam',
  'work.leading_sales.text': 'Mit allen Geschäften beginnen',
  'work.marketing': 'Ich mache Marketing',
  'work.marketing.text': 'Mit Personen beginnen',
  'work.support': 'Ich helfe Kunden',
  'work.support.text': 'Mit dem beginnen, was heute zu tun ist',
  'work.operations': 'Ich kümmere mich um die Daten',
  'work.operations.text': 'Mit Firmen beginnen',
  'work.integration': 'Ich verbinde Systeme',
  'work.integration.text': 'Mit API-Schlüsseln beginnen',

  'expect.turf_wars': 'Jede Abteilung sieht denselben Kunden',
  'expect.turf_wars.today': 'Support und Vertrieb führen je eine eigene Liste',
  'expect.turf_wars.people':
    'Was nur Sie tun können: Verschlüssen nur mit Grund zustimmen und sie enden lassen.',
  'expect.silos': 'Eine Wahrheit je Kunde, nicht eine je Programm',
  'expect.silos.today': 'Drei Tabellen und das Newsletter-Programm',
  'expect.silos.people':
    'Was nur Sie tun können: für jede Quelle jemanden benennen, der sie pflegt.',
  'expect.dream_of_360': 'Wir wissen, was wir über einen Kunden nicht wissen',
  'expect.dream_of_360.today': 'Bei der Hälfte der Kunden weiß niemand, wer entscheidet',
  'expect.dream_of_360.people': 'Was nur Sie tun können: den Kunden fragen.',
  'expect.self_punishment': 'Kollegen schreiben ohne Angst, wie es ist',
  'expect.self_punishment.today': 'Abschlussdaten wandern am letzten Tag des Quartals',
  'expect.self_punishment.people':
    'Was nur Sie tun können: mit Zahlen helfen, nie mit ihnen schlagen.',
  'expect.knowing_it_all': 'Wir lernen etwas, das wir vorher nicht geglaubt haben',
  'expect.knowing_it_all.today': 'Berichte zeigen, was wir ohnehin wussten',
  'expect.knowing_it_all.people': 'Was nur Sie tun können: öffentlich die Meinung ändern.',
  'expect.drowning_in_reports': 'Weniger Berichte, jeder für eine Entscheidung',
  'expect.drowning_in_reports.today': 'Sechzig gespeicherte Berichte, fünf davon gelesen',
  'expect.drowning_in_reports.people':
    'Was nur Sie tun können: sagen, welche Entscheidung an einem Bericht hängt.',
  'expect.collecting': 'Wir nutzen, was wir sammeln, oder sammeln es nicht mehr',
  'expect.collecting.today': 'Faxnummern und Hobbys, die niemand liest',
  'expect.collecting.people':
    'Was nur Sie tun können: eine Gruppe auslassen, um zu sehen, was ein Programm bewirkt.',
  'expect.software_sells': 'Kunden kaufen leichter bei uns',
  'expect.software_sells.today': 'Manche warten zehn Tage auf eine Antwort',
  'expect.software_sells.people': 'Was nur Sie tun können: Talent, Ausbildung und Zeit für Kunden.',

  'tour.title': 'Ein Rundgang mit acht Stationen',
  'tour.text':
    'Diese Firma hat jedes Leiden, an dem CRM sterben. Jede Station zeigt eines dort, wo es heute steht, und sagt, was Candor dagegen tut.',
  'tour.elsewhere': 'Die Stationen sind in der Demofirma.',
  'tour.turf_wars': 'Revierkämpfe',
  'tour.turf_wars.text':
    'Der Support behält Kunden für sich. Die Liste sagt, wie viele Firmen Ihnen verschlossen sind.',
  'tour.turf_wars.see': 'Firmen, und wie viele verschlossen sind',
  'tour.turf_wars.later':
    'Alle Verschlüsse stehen mit ihrem Ende auf einer Seite. Später: eine Erinnerung an die, die immer wieder verschließen.',
  'tour.silos': 'Silos kehren zurück',
  'tour.silos.text':
    'Jeder zwölfte Kunde steht zweimal da, anders geschrieben, weil eine andere Liste ihn auch hatte.',
  'tour.silos.see': 'Personen, die mit einer zweiten Liste kamen',
  'tour.silos.later':
    'Unter Quellen werden Doppelte gefunden, Widersprüche beigelegt, Silos jede Woche gemessen.',
  'tour.dream_of_360': 'Der 360-Grad-Traum',
  'tour.dream_of_360.text':
    'Große Kunden mit Dutzenden Gesprächen, und niemand hat aufgeschrieben, wer entscheidet.',
  'tour.dream_of_360.see': 'Große Kunden, bei denen niemand entscheidet',
  'tour.dream_of_360.quiet': 'Frühere Kunden',
  'tour.dream_of_360.later':
    'Der offene Ring bei jedem von ihnen zeigt, wie viel bekannt ist, und die nächste beste Frage.',
  'tour.self_punishment': 'Selbstbestrafung',
  'tour.self_punishment.text':
    'Termine sind vorbei, die niemand zu verschieben wagt, und Gespräche werden Tage später aufgeschrieben.',
  'tour.self_punishment.see': 'Offene Geschäfte, deren Termin vorbei ist',
  'tour.self_punishment.late': 'Gespräche, die mehr als zwei Tage später aufgeschrieben wurden',
  'tour.self_punishment.later':
    'Später: Zeichen, die auf eine Phase oder Sitzung weisen, nie auf eine Person; ein Spiegel, der nur Ihnen gehört.',
  'tour.self_punishment.blind': 'Wie blind uns das macht',
  'tour.knowing_it_all': 'Alles schon wissen',
  'tour.knowing_it_all.text':
    'In einem Quartal gewann der Vertrieb Süd mit der Hebebühne HX4 fast nichts. Niemand merkte es: Sie war immer die beste.',
  'tour.knowing_it_all.see': 'Geschäfte mit der HX4 im Süden, gewonnen und verloren',
  'tour.knowing_it_all.later':
    'Überzeugungen werden jede Nacht geprüft, und Überraschungen finden sich von selbst.',
  'tour.knowing_it_all.beliefs': 'Überzeugungen, und was die Daten sagen',
  'tour.knowing_it_all.surprises': 'Was diese Woche überraschte',
  'tour.drowning_in_reports': 'Ertrinken in Berichten',
  'tour.drowning_in_reports.text':
    'Dutzende Ansichten, einmal gespeichert und nie wieder angefasst.',
  'tour.drowning_in_reports.see': 'Ansichten, die 90 Tage niemand angefasst hat',
  'tour.drowning_in_reports.later':
    'Fragen haben eine Entscheidung und jemanden, der entscheidet; was niemand fragt, geht in Ruhe.',
  'tour.drowning_in_reports.ask': 'Stattdessen in einfachen Worten fragen',
  'tour.collecting': 'Sammeln ist nicht Treue',
  'tour.collecting.text':
    'Eine Faxnummer für jeden zweiten Kunden, eine Bonusliste ohne Gruppe zum Vergleichen.',
  'tour.collecting.see': 'Firmen mit Faxnummer',
  'tour.collecting.later':
    'Später: Felder, die niemand nutzt, werden benannt; Programme lassen eine Gruppe aus und messen ihre Wirkung.',
  'tour.software_sells': 'Software verkauft nicht',
  'tour.software_sells.text':
    'Die Seite der Käufer: Zwei Kollegen stellen dieselbe Frage; ein Fall wandert von Hand zu Hand.',
  'tour.software_sells.see': 'Dieselbe Frage, zweimal gestellt',
  'tour.software_sells.case': 'Ein Fall, Nachricht für Nachricht',
  'tour.software_sells.later':
    'Später: Warten und Weitergeben, wie Käufer es erleben, Fälle mit Uhren, Ausbildung mit gemessener Wirkung.',
};
