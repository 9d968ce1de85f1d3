import type { texts as english } from './en';

export const texts: Record<keyof typeof english, string> = {
  'forecast.title': 'Vorhersage',
  'forecast.lead':
    'Was Deals bringen werden: eine Spanne mit ihrer Geschichte, und wie oft wir vorher richtig lagen.',
  'forecast.failed': 'Die Vorhersage ließ sich nicht holen',
  'forecast.make': 'Neu erstellen',
  'forecast.none': 'Noch keine Vorhersage',
  'forecast.none.text':
    'Sie entsteht jede Nacht aus dem, was aus Ihren Deals geworden ist. Wer mit der Vorhersage plant, kann sie auch jetzt entstehen lassen; das dauert Sekunden bis Minuten.',
  'forecast.first': 'Die erste Vorhersage entsteht gerade',
  'forecast.first.text': 'Das dauert Sekunden bis Minuten. Sie erscheint hier von selbst.',
  'forecast.whose': 'Wessen Deals',
  'forecast.scope.workspace': 'Alle Deals',
  'forecast.scope.mine': 'Meine Deals (nur für mich)',
  'forecast.sentence':
    '{span}: zwischen {low} und {high} in vier von fünf Zukünften, am ehesten etwa {middle}.',
  'forecast.sentence.nothing': '{span}: Hier ist nichts zu erwarten, denn kein Deal zählt dafür.',
  'forecast.won': '{amount} davon sind schon gewonnen.',
  'forecast.made': 'Erstellt {when}.',
  'forecast.mine.note':
    'Das sehen nur Sie: Niemand kann nach der Vorhersage eines einzelnen Menschen fragen.',
  'forecast.partly': 'Nur Deals, die Sie sehen dürfen, sind darin, mit ebenso vielen der neuen.',
  'forecast.without_rate':
    '{count} {count|Deal ohne Wechselkurs ist|Deals ohne Wechselkurs sind} nicht dabei.',
  'forecast.without_amount':
    '{count} {count|Deal ohne Betrag zählt|Deals ohne Betrag zählen} so viel, wie gewonnene bringen.',
  'forecast.ahead': 'Was vor uns liegt',
  'forecast.grain': 'Monate oder Quartale',
  'forecast.quarters': 'Quartale',
  'forecast.months': 'Monate',
  'forecast.mark.range': 'vier von fünf Zukünften (P10 bis P90)',
  'forecast.mark.middle': 'die Mitte (P50)',
  'forecast.mark.won': 'schon gewonnen',
  'forecast.sum.weighted.above':
    'Nach Phase gewichtet ist mehr als fast jede Zukunft: Es nimmt die Chancen, die für die Phasen eingestellt sind, und dass jeder Deal zu dem Datum endet, das dort steht.',
  'forecast.mark.weighted': 'nach Phase gewichtet',
  'forecast.mark.committed': 'gewonnen und von Menschen zugesagt',
  'forecast.mark.target': 'Ziel',
  'forecast.mark.became': 'was daraus wurde',
  'forecast.band.range': '{low} – {high}',
  'forecast.band':
    '{span}: P10 {low}, P50 {middle}, P90 {high}; nach Phase gewichtet {weighted}, gewonnen und zugesagt {committed}',
  'forecast.futures': 'Zukünfte von {span}',
  'forecast.target': 'Ziel',
  'forecast.target.keep': 'Als Ziel behalten',
  'forecast.target.unreadable': 'Ein Ziel ist eine Zahl, 0 oder mehr. So wird es nicht behalten.',
  'forecast.target.drop': 'Kein Ziel',
  'forecast.reach': '{reached} von {count} Zukünften erreichen {target}.',
  'forecast.supposed.reach': 'Wie angenommen: {reached} von {count}.',
  'forecast.sum.simulated': 'Mitte der Zukünfte',
  'forecast.sum.weighted': 'Nach Phase gewichtet',
  'forecast.sum.committed': 'Von Menschen zugesagt, über Gewonnenes hinaus',
  'forecast.sum.committed.none': 'nichts',
  'forecast.committed.beyond':
    'Mit dem Gewonnenen stehen Menschen für {committed} ein. Das ist mehr, als neun von zehn Zukünften erreichen.',
  'forecast.committed.past':
    'An {above} von {count} ersten Morgen standen die Zusagen über der Spanne aller Deals; {reached}-mal wurde so viel gewonnen.',
  'forecast.committed.never':
    'An keinem von {count} ersten Morgen standen die Zusagen über der Spanne aller Deals.',
  'forecast.fold.course': 'Plan und Ist, und alle Ziele',
  'forecast.fold.what_if': 'andere Tage, eine Phase weniger, mehr Kollegen',
  'forecast.fold.moved': 'Alles, was sich bewegt hat, und neu lernen',
  'forecast.moved.more': '{count} weitere unten.',
  'forecast.lean.held':
    'Am ersten Morgen gesagt, wäre {held}-mal von {count} gekommen, was in der Spanne lag (vier von fünf sollten es).',
  'forecast.compared.reach':
    '{span}: {before} von {count} Zukünften erreichen {target}, wie es ist, {after} wie angenommen.',
  'forecast.compared.reached': '{reached} von {count} erreichen das Ziel',
  'forecast.quotas': 'Vorgaben',
  'forecast.quotas.text':
    'Eine Vorgabe erfährt, für wen sie gilt, im Posteingang und hier, und wer sie gesetzt hat. Sonst sieht sie niemand, und wie es steht, sieht nur, für wen sie gilt. Wer ein Team leitet, setzt sie im Team, wer die Abteilung leitet, für die Teamleitungen.',
  'forecast.quotas.mine': '{span}: {amount}, für Sie gesetzt von {who} am {when}.',
  'forecast.quotas.theirs': '{span}: {amount} für {who}, gesetzt am {when}.',
  'forecast.quotas.stands':
    '{won} ist gewonnen; {reaching} von 50 Zukünften erreichen sie. Nur Sie sehen das.',
  'forecast.quotas.whose': 'Für wen',
  'forecast.quotas.amount': 'Vorgabe',
  'forecast.quotas.set': 'Vorgabe setzen',
  'forecast.quotas.drop': 'Zurücknehmen',
  'forecast.what_if': 'Was wäre, wenn …',
  'forecast.new_deals': 'Neue Deals: {percent} % des Erwarteten',
  'forecast.drop_stage':
    'Eine Phase weglassen: Ihre Deals und die davor entscheiden sich früher; ihre Chancen bleiben. Was früher kommt, fehlt später.',
  'forecast.what_if.note': 'Die gestrichelten Rahmen zeigen, was wäre. Nichts davon wird behalten.',
  'forecast.what_if.end': 'Zurück zum Erwarteten',
  'forecast.moved': 'Was sich bewegt hat',
  'forecast.moved.stage':
    'Von den entschiedenen Deals, die {stage} verließen, wurden seit {since} {after} gewonnen; vorher waren es {before} ({deals} Deals seitdem).',
  'forecast.moved.stage_says':
    '{stage} ist auf {before} gesetzt, aber von {deals} Deals wurden seit {since} {after} gewonnen.',
  'forecast.moved.says': 'Die Phase ist auf {share} gesetzt.',
  'forecast.moved.which':
    'Was zählt: Die Vorhersage geht nach dem, was gewonnen wurde. Die Chance, die jemand für eine Phase gesetzt hat, zählt nur in der Summe „nach Phase gewichtet“; wer die Phasen pflegt, kann sie auf das setzen, was geschieht.',
  'forecast.stage.set': '{name} auf {share} setzen',
  'forecast.stage.done':
    '{name} steht auf {share}. Nach Phase gewichtete Summen folgen mit der nächsten Vorhersage.',
  'forecast.moved.arrivals':
    'Seit {since} beginnen etwa {after} Deals im Monat; vorher waren es {before}.',
  'forecast.moved.calibration':
    'Seit {since} sagten wir im Mittel {before}, und {after} von {deals} Deals wurden gewonnen.',
  'forecast.refit':
    'Vergäße die Vorhersage, was vor {from} war: Ihre Chancen hätten um {after} statt {before} danebengelegen (Brier-Wert, {judged} Deals; weniger ist besser).',
  'forecast.refit.better': 'Vergessen wäre besser gewesen.',
  'forecast.refit.worse':
    'Vergessen wäre nicht besser gewesen: Es bleibt weniger, woraus zu lernen ist.',
  'forecast.refit.middle': 'Die Mitte dieses Quartals wäre {after} statt {before}.',
  'forecast.refit.do': 'Nur ab {from} lernen',
  'forecast.refit.undo': 'Wieder aus allem lernen (jetzt ab {from})',
  'forecast.refit.asked': 'Die Vorhersage entsteht neu.',
  'forecast.proof': 'Wie oft wir richtig lagen',
  'forecast.proof.none':
    'Es gibt zu wenig Vergangenheit zum Vergleichen: Vor einem Monat müssen zwanzig Deals entschieden sein.',
  'forecast.proof.held':
    'Hätten wir es am ersten Morgen gesagt, wären {held} der letzten {count} so geworden, wie die Spanne sagt; es sollten vier von fünf sein.',
  'forecast.brier.better':
    'Die Chancen von {judged} Deals lagen im Mittel um {brier} daneben (Brier-Wert); die Grundrate zu sagen wäre {base} gewesen.',
  'forecast.brier.worse':
    'Die Chancen von {judged} Deals lagen im Mittel um {brier} daneben (Brier-Wert); die Grundrate zu sagen wäre ebenso gut gewesen ({base}).',
  'forecast.proof.spans': 'Was wir gesagt hätten, und was daraus wurde',
  'forecast.proof.span': 'Gesagt {low} bis {high}; daraus wurde {became}',
  'forecast.proof.within': 'darin',
  'forecast.proof.below': 'darunter',
  'forecast.proof.above': 'darüber',
  'forecast.calibration': 'Was gesagt war und was eintrat',
  'forecast.stand': 'Worauf sie steht',
  'forecast.ground.learned': 'Was von jedem Deal bekannt ist, sagt mehr als seine Phase.',
  'forecast.ground.stages':
    'Kein brauchbares Signal außer der Phase: Jeder Deal hat die Chance seiner Phase und seines Alters. Von allen Deals wurden {base} gewonnen ({low} bis {high}).',
  'forecast.ground.base':
    'Kein brauchbares Signal; die Grundrate ist alles, was wir wissen: {won} von {over} Deals wurden gewonnen, {base} ({low} bis {high}).',
  'forecast.ground.nothing':
    'Noch ist kein Deal gewonnen oder verloren. Bis dahin sind dies die Wahrscheinlichkeiten, die Menschen den Phasen gaben, und niemand weiß, wie gut sie sind.',
  'forecast.auc':
    'Von zwei Deals bekommt der gewonnene in {auc} aller Fälle die höhere Chance (0,5 wäre geraten). Von allen Deals wurden {base} gewonnen ({low} bis {high}).',
  'forecast.listens': 'Sie hört auf: {columns}.',
  'forecast.new_monthly':
    'Etwa {count} {count|neuer Deal|neue Deals} im Monat werden erwartet und mitgezählt.',
  'forecast.left_out': 'Was wir weggelassen haben, und warum',
  'forecast.leak.kept': 'Darauf wurde trotzdem gehört.',
  'forecast.leak.recorded_afterwards': 'wurde aufgeschrieben, als die meisten Deals vorbei waren.',
  'forecast.leak.says_the_outcome': 'sagt den Ausgang beinahe.',
  'forecast.leak.filled_for_one_outcome': 'ist nur bei einem Ausgang gefüllt oder leer.',
  'forecast.leak.values_of_one_outcome': 'hat Werte, die mit je einem Ausgang kommen.',
  'forecast.leak.filled_with_the_outcome': 'wird gefüllt, wenn der Ausgang bekannt ist.',
  'forecast.leak.tells_the_end': 'klingt, als ob es das Ende erzählt.',
  'forecast.leak.goes_on_changing': 'wird bis zum Ende neu geschrieben.',
  'forecast.leak.judged_on_the_way': 'ist ein Urteil, das unterwegs gefällt wird.',
  'forecast.half_life':
    'Was vor {days} Tagen geschah, zählt halb: Von mehreren Halbwertszeiten hätte diese das, was kam, am wenigsten überrascht.',
  'forecast.lowered':
    'Zuletzt kam weniger, als wir gesagt hätten; die Mitte liegt deshalb {percent} % tiefer.',
  'forecast.raised':
    'Zuletzt kam mehr, als wir gesagt hätten; die Mitte liegt deshalb {percent} % höher.',
  'forecast.widened':
    'Die Spannen sind {times}-mal so weit wie die Zukünfte allein, damit sie gehalten hätten, was kam.',
  'forecast.range': '{low} bis {high}, Mitte {middle}',
  'forecast.course': '{span}: Plan und Ist',
  'forecast.course.says': 'Bis {day} kamen {won}. Am Ende können es {low} bis {high} sein.',
  'forecast.course.against':
    'Bis {day} kamen {won}. Um {target} im üblichen Verlauf zu erreichen, hätten es {should} sein sollen. Am Ende können es {low} bis {high} sein.',
  'forecast.course.won': 'was kam',
  'forecast.course.should': 'was hätte kommen sollen, im üblichen Verlauf',
  'forecast.course.ahead': 'was noch kommen kann (vier von fünf Zukünften)',
  'forecast.agreed': 'Vereinbart für den Fall, dass es nicht reicht',
  'forecast.agreed.text':
    'Wird nach jeder neuen Vorhersage geprüft. Es wird einmal gemeldet, mit einer Aufgabe, und ruht dann, bis es sich erholt hat oder der nächste Monat oder das nächste Quartal beginnt.',
  'forecast.agreed.none': 'Noch ist nichts vereinbart.',
  'forecast.agreed.middle.quarter': 'Wenn die Mitte des Quartals unter {below} % des Ziels fällt:',
  'forecast.agreed.middle.month': 'Wenn die Mitte des Monats unter {below} % des Ziels fällt:',
  'forecast.agreed.chance.quarter':
    'Wenn weniger als {below} von 100 Zukünften das Ziel des Quartals erreichen:',
  'forecast.agreed.chance.month':
    'Wenn weniger als {below} von 100 Zukünften das Ziel des Monats erreichen:',
  'forecast.agreed.owner': '{owner} tut es.',
  'forecast.agreed.now': 'Jetzt sind es {now} %.',
  'forecast.agreed.no_target': 'Dafür gibt es noch kein Ziel: Setzen Sie oben eines.',
  'forecast.agreed.raised': 'Am {when} reichte es nicht.',
  'forecast.agreed.rests': 'Es ruht.',
  'forecast.agreed.task': 'Zur Aufgabe',
  'forecast.agreed.end': 'Vereinbarung beenden',
  'forecast.agree': 'Etwas vereinbaren',
  'forecast.agree.when': 'Worauf geachtet wird',
  'forecast.agree.middle': 'Die Mitte, gemessen am Ziel',
  'forecast.agree.chance': 'Die Chance, das Ziel zu erreichen',
  'forecast.agree.grain': 'Wovon',
  'forecast.agree.quarter': 'vom laufenden Quartal',
  'forecast.agree.month': 'vom laufenden Monat',
  'forecast.agree.below': 'Fällt unter, in Prozent',
  'forecast.agree.owner': 'Wer handelt',
  'forecast.agree.response': 'Was dann getan wird',
  'forecast.agree.do': 'Vereinbaren',
  'forecast.agree.most': 'Höchstens {most} %.',
  'forecast.agree.lacks': 'Noch nicht ausgefüllt: {fields}.',
  'forecast.agree.leave': 'Lassen',
  'forecast.then': 'Frühere Vorhersagen',
  'forecast.then.open': 'Zurückschauen',
  'forecast.then.title': 'Wie wir am {day} sagten',
  'forecast.then.day': 'Tag der Vorhersage',
  'forecast.then.none':
    'Noch ist keine frühere Vorhersage aufgehoben: jede Nacht hebt eine auf. Was früher gesagt worden wäre, steht hier, sobald genug Deals entschieden sind.',
  'forecast.then.partly':
    'Frühere Vorhersagen zählen alle Deals: Gezeigt werden sie allen, die alle sehen dürfen.',
  'forecast.then.anew': 'Wie es am {day} gesagt worden wäre',
  'forecast.then.anew.text':
    'Neu gesagt aus dem, was damals bekannt war: Von diesem Tag ist keine Vorhersage aufgehoben.',
  'forecast.then.nothing': 'An diesem Tag gab es über diese Deals nichts zu sagen.',
  'forecast.then.now': 'Zurück zu jetzt',
  'forecast.then.said': 'Gesagt: {low} bis {high}',
  'forecast.then.became': 'es wurden {amount}',
  'forecast.then.so_far': 'bisher {amount}',
  'forecast.then.ahead': 'liegt noch vor uns',
  'forecast.people': 'Mehr Deals, mehr Menschen',
  'forecast.more_people': '{count} {count|Person|Personen} mehr',
  'forecast.more_people.how':
    'Im letzten Jahr begannen {colleagues} Personen im Mittel je {monthly} Deals im Monat, die meisten {low} bis {high}. Von einer weiteren wird ab nächstem Monat dasselbe angenommen; ob es so kommt, weiß niemand.',
  'forecast.move': 'Einen Deal an einem anderen Tag entscheiden',
  'forecast.move.deal': 'Deal wählen',
  'forecast.move.date': 'Tag für {deal}',
  'forecast.move.leave': '{deal} lassen, wo er ist',
  'forecast.compared': 'Vorher und nachher',
  'forecast.compared.span': 'Zeitraum',
  'forecast.compared.before': 'Wie es ist',
  'forecast.compared.after': 'Wie angenommen',
  'forecast.near.middle':
    'Die Mitte der Zukünfte lag {near}-mal von {count} höchstens ein Fünftel neben dem, was gewonnen wurde; meist lag sie {off} daneben.',
  'forecast.near.weighted':
    'Die nach Phasen gewichtete Summe tat es {near}-mal; meist lag sie {off} daneben.',
  'forecast.near.committed':
    'Was Menschen zugesagt hatten, tat es {near}-mal; meist lag es {off} daneben.',
  'forecast.near.high': 'Über alle Zeiträume war es {share} zu viel.',
  'forecast.near.low': 'Über alle Zeiträume war es {share} zu wenig.',
  'forecast.calibration.bent':
    'Vorher (gestrichelt) lagen Chancen im Mittel um {before} daneben; so sicher gesagt, wie frühere Morgen erlauben, um {after} (Brier-Wert; weniger ist besser).',
  'forecast.calibration.said': 'Gegeben',
  'forecast.calibration.won': 'Gewonnen',
  'forecast.calibration.before': 'Vorher',
  'forecast.calibration.tenth': '{from} bis {to} %',
  'forecast.calibration.of': '{share} von {count} (gesagt {said})',
  'forecast.calibration.few': 'zu wenige',
  'forecast.lean.ahead': 'Weiter voraus hielten Spannen seltener, als sie sollten – {each}.',
  'forecast.calibration.less':
    'Von den Deals, denen wir {said} gaben, wurden {share} gewonnen ({won} von {count}): weniger als gesagt.',
  'forecast.calibration.more':
    'Von den Deals, denen wir {said} gaben, wurden {share} gewonnen ({won} von {count}): mehr als gesagt.',
  'forecast.ahead.held': '{place}. Quartal: {held} von {count}',
  'forecast.ahead.quarters': 'Von den Quartalen voraus lagen so viele in ihrer Spanne – {each}.',
  'forecast.recalibrated':
    'Was aus {deals} Deals vergangener Morgen wurde, sagt, wie sicher eine Chance sein darf: {each}.',
  'forecast.recalibrated.one': '{said} wird als {told} gesagt',
  'forecast.lean.high': 'Von den letzten {count} Vorhersagen war die Mitte {times}-mal zu hoch.',
  'forecast.lean.low': 'Von den letzten {count} Vorhersagen war die Mitte {times}-mal zu niedrig.',
  'forecast.lean.lowered':
    'Das ist berücksichtigt: Die Mitte ist um {percent} % niedriger angesetzt.',
  'forecast.lean.raised': 'Das ist berücksichtigt: Die Mitte ist um {percent} % höher angesetzt.',
  'forecast.lean.not': 'Das ist nicht berücksichtigt: Die neuesten neigen nicht dazu.',
  'forecast.lean.wide':
    'Alle {count} lagen in der Spanne, obwohl es vier von fünf sein sollten: Die Spannen sind eher zu weit.',
  'forecast.lean.narrow':
    'Nur {held} von {count} lagen in der Spanne, obwohl es vier von fünf sein sollten: Die Spanne ist eher zu eng.',
  'forecast.agree.change': 'Ändern',
  'forecast.agree.reason': 'Warum es geändert wird',
  'forecast.agreed.changed': '{count}-mal geändert',
  'forecast.agreed.was': '{when}, {who}: „{reason}“. Bis dahin: {rule} {response}',
  'forecast.agreed.somebody': 'jemand',
  'forecast.ahead.sum': 'Von Monaten bis ein Jahr voraus lagen {held} von {count} in ihrer.',
  'forecast.aims': 'Ziele für {span}',
  'forecast.aims.range': 'Es kann {low} bis {high} werden',
  'forecast.aims.says': '{won} von {target} gewonnen; {reaching} von 50 Zukünften erreichen es',
};
