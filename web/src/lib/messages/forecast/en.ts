/** What deals will bring, and how often that was right. */
export const texts = {
  'forecast.title': 'Forecast',
  'forecast.lead':
    'What deals will bring: a range with its history, and how often we were right before.',
  'forecast.failed': 'The forecast could not be fetched',
  'forecast.make': 'Make it anew',
  'forecast.none': 'No forecast yet',
  'forecast.none.text':
    'It is made every night from what became of your deals. Whoever may plan can make it now, which takes a few seconds to minutes.',
  'forecast.first': 'The first forecast is being made',
  'forecast.first.text': 'That takes some seconds to minutes. It appears here by itself.',
  'forecast.whose': 'Whose deals',
  'forecast.scope.workspace': 'All deals',
  'forecast.scope.mine': 'My deals (only for me)',
  'forecast.sentence':
    '{span}: between {low} and {high} in four futures of five, most likely about {middle}.',
  'forecast.sentence.nothing': '{span}: nothing is expected here, as no deal counts for it.',
  'forecast.won': '{amount} of it is won already.',
  'forecast.made': 'Made {when}.',
  'forecast.mine.note': 'Only you see this: no one else can ask for the forecast of one colleague.',
  'forecast.partly': 'Only deals that you may see are in it, with as many of the new ones.',
  'forecast.without_rate':
    '{count} {count|deal without an exchange rate is|deals without an exchange rate are} left out.',
  'forecast.without_amount':
    '{count} {count|deal without an amount counts|deals without an amount count} for what won deals bring.',
  'forecast.ahead': 'What is ahead',
  'forecast.grain': 'Months or quarters',
  'forecast.quarters': 'Quarters',
  'forecast.months': 'Months',
  'forecast.mark.range': 'four futures of five (P10 to P90)',
  'forecast.mark.middle': 'the middle (P50)',
  'forecast.mark.won': 'won already',
  'forecast.sum.weighted.above':
    'Weighted by stage is more than nearly every future: it takes the chances that are set for the stages, and that each deal closes by the date that stands there.',
  'forecast.mark.weighted': 'weighted by stage',
  'forecast.mark.committed': 'won and committed by people',
  'forecast.mark.target': 'target',
  'forecast.mark.became': 'what it became',
  'forecast.band.range': '{low} – {high}',
  'forecast.band':
    '{span}: P10 {low}, P50 {middle}, P90 {high}; weighted by stage {weighted}, won and committed {committed}',
  'forecast.futures': 'Futures of {span}',
  'forecast.target': 'Target',
  'forecast.target.keep': 'Keep as target',
  'forecast.target.unreadable': 'A target is a number, 0 or more. It is not kept like this.',
  'forecast.target.drop': 'No target',
  'forecast.reach': '{reached} of {count} futures reach {target}.',
  'forecast.supposed.reach': 'As supposed, {reached} of {count} do.',
  'forecast.sum.simulated': 'Middle of the futures',
  'forecast.sum.weighted': 'Weighted by stage',
  'forecast.sum.committed': 'Committed by people beyond what is won',
  'forecast.sum.committed.none': 'nothing',
  'forecast.committed.beyond':
    'With what is won, people stand for {committed}. That is more than nine of ten futures reach.',
  'forecast.committed.past':
    'On {above} of {count} past first mornings their commitments stood above the range of all deals; {reached} times so much was won.',
  'forecast.committed.never':
    'On none of {count} past first mornings did their commitments stand above the range of all deals.',
  'forecast.fold.course': 'Plan and actual, and all targets',
  'forecast.fold.what_if': 'other dates, a stage less, more colleagues',
  'forecast.fold.moved': 'All that has moved, and learning anew',
  'forecast.moved.more': '{count} more below.',
  'forecast.lean.held':
    'Said on the first morning, {held} of the last {count} would have become what lay in the range (four of five should).',
  'forecast.compared.reach':
    '{span}: {before} of {count} futures reach {target} as it is, {after} as supposed.',
  'forecast.compared.reached': '{reached} of {count} reach the target',
  'forecast.quotas': 'Quotas',
  'forecast.quotas.text':
    'A quota is told to the colleague, in the inbox and here, and to whoever set it. Nobody else sees it, and how it stands is for the colleague alone. The lead of a team sets those of its colleagues, the head of the department those of the leads.',
  'forecast.quotas.mine': '{span}: {amount}, set for you by {who} on {when}.',
  'forecast.quotas.theirs': '{span}: {amount} for {who}, set on {when}.',
  'forecast.quotas.stands': '{won} is won; {reaching} of 50 futures reach it. Only you see this.',
  'forecast.quotas.whose': 'For whom',
  'forecast.quotas.amount': 'Quota',
  'forecast.quotas.set': 'Set the quota',
  'forecast.quotas.drop': 'Take it back',
  'forecast.what_if': 'What if …',
  'forecast.new_deals': 'New deals: {percent}% of what is expected',
  'forecast.drop_stage':
    'Drop a stage: its deals, and those before it, are decided sooner; their chances stay. What comes sooner is missing later.',
  'forecast.what_if.note': 'The dashed frames show what would be. Nothing of it is kept.',
  'forecast.what_if.end': 'Back to what is expected',
  'forecast.moved': 'What has moved',
  'forecast.moved.stage':
    'Of the settled deals that left {stage}, {after} were won since {since}; before it was {before} ({deals} deals since).',
  'forecast.moved.stage_says':
    '{stage} is set to {before}, but {after} of its {deals} deals were won since {since}.',
  'forecast.moved.says': 'The stage is set to {share}.',
  'forecast.moved.which':
    'What counts: the forecast goes by what was won. The chance that somebody set for a stage counts only in the sum “weighted by stage”; whoever looks after the stages can set it to what happens.',
  'forecast.stage.set': 'Set {name} to {share}',
  'forecast.stage.done':
    '{name} is set to {share}. Sums weighted by stage follow with the next forecast.',
  'forecast.moved.arrivals':
    'About {after} deals begin in a month since {since}; before it was {before}.',
  'forecast.moved.calibration':
    'Since {since} we said {before} on average, and {after} of {deals} deals were won.',
  'forecast.refit':
    'If the forecast forgot what came before {from}: its chances would have been wrong by {after} instead of {before} (Brier score, {judged} deals; less is better).',
  'forecast.refit.better': 'Forgetting would have been better.',
  'forecast.refit.worse': 'Forgetting would not have been better: there is less to learn from.',
  'forecast.refit.middle': 'The middle of this quarter would be {after} instead of {before}.',
  'forecast.refit.do': 'Learn only from {from} on',
  'forecast.refit.undo': 'Learn from everything again (now from {from} on)',
  'forecast.refit.asked': 'The forecast is being made anew.',
  'forecast.proof': 'How often we were right',
  'forecast.proof.none':
    'There is too little past to compare with: it takes twenty decided deals before a month begins.',
  'forecast.proof.held':
    'Had we said it on the first morning, {held} of the last {count} would have become what lay in the range; it should be four of five.',
  'forecast.brier.better':
    'Chances of {judged} deals were wrong by {brier} on average (Brier score); saying the base rate of each would have been {base}.',
  'forecast.brier.worse':
    'Chances of {judged} deals were wrong by {brier} on average (Brier score); saying the base rate of each would have been as good ({base}).',
  'forecast.proof.spans': 'What we would have said, and what it became',
  'forecast.proof.span': 'Said {low} to {high}; it became {became}',
  'forecast.proof.within': 'within',
  'forecast.proof.below': 'below',
  'forecast.proof.above': 'above',
  'forecast.calibration': 'What was said and what came true',
  'forecast.stand': 'What it stands on',
  'forecast.ground.learned': 'What is known of each deal tells more than its stage.',
  'forecast.ground.stages':
    'No usable signal beyond the stage: each deal has the chance of its stage and age. Of all deals, {base} were won ({low} to {high}).',
  'forecast.ground.base':
    'No usable signal; the base rate is all we know: {won} of {over} deals were won, {base} ({low} to {high}).',
  'forecast.ground.nothing':
    'No deal is won or lost yet. Until then, these are people’s own probabilities of stages, and nobody knows how good they are.',
  'forecast.auc':
    'Of two deals, the one that was won gets the higher chance in {auc} of all cases (0.5 is guessing). Of all deals, {base} were won ({low} to {high}).',
  'forecast.listens': 'It listens to: {columns}.',
  'forecast.new_monthly':
    'About {count} {count|new deal|new deals} a month are expected and counted in.',
  'forecast.left_out': 'What we left out, and why',
  'forecast.leak.kept': 'It was listened to all the same.',
  'forecast.leak.recorded_afterwards': 'was written down when most deals were over.',
  'forecast.leak.says_the_outcome': 'nearly says the outcome.',
  'forecast.leak.filled_for_one_outcome': 'is filled in, or empty, for one outcome only.',
  'forecast.leak.values_of_one_outcome': 'has values that come with one outcome each.',
  'forecast.leak.filled_with_the_outcome': 'is filled in when the outcome is known.',
  'forecast.leak.tells_the_end': 'sounds as if it told the end.',
  'forecast.leak.goes_on_changing': 'is written anew until the end.',
  'forecast.leak.judged_on_the_way': 'is a judgement made on the way.',
  'forecast.half_life':
    'What happened {days} days ago counts half: of several half-lives, it would have been surprised least by what came.',
  'forecast.lowered':
    'What came lately was less than we would have said, so the middle is set {percent}% lower.',
  'forecast.raised':
    'What came lately was more than we would have said, so the middle is set {percent}% higher.',
  'forecast.widened':
    'Ranges are {times} times as wide as the futures alone, so that they would have held what came.',
  'forecast.range': '{low} to {high}, middle {middle}',
  'forecast.course': '{span}: plan and actual',
  'forecast.course.says': 'By {day}, {won} had come. At the end it may be {low} to {high}.',
  'forecast.course.against':
    'By {day}, {won} had come. To reach {target} in the usual course, it should have been {should}. At the end it may be {low} to {high}.',
  'forecast.course.won': 'what came',
  'forecast.course.should': 'what should have come, as it usually comes',
  'forecast.course.ahead': 'what may still come (four futures of five)',
  'forecast.agreed': 'Agreed for the case that it falls short',
  'forecast.agreed.text':
    'Looked at after each new forecast. It is told once, with a task, and rests until it has recovered or the next month or quarter begins.',
  'forecast.agreed.none': 'Nothing is agreed yet.',
  'forecast.agreed.middle.quarter':
    'If the middle of the quarter falls below {below}% of its target:',
  'forecast.agreed.middle.month': 'If the middle of the month falls below {below}% of its target:',
  'forecast.agreed.chance.quarter':
    'If fewer than {below} of 100 futures reach the target of the quarter:',
  'forecast.agreed.chance.month':
    'If fewer than {below} of 100 futures reach the target of the month:',
  'forecast.agreed.owner': '{owner} does it.',
  'forecast.agreed.now': 'It is {now}% now.',
  'forecast.agreed.no_target': 'There is no target for it yet: set one above.',
  'forecast.agreed.raised': 'It fell short on {when}.',
  'forecast.agreed.rests': 'It rests.',
  'forecast.agreed.task': 'To the task',
  'forecast.agreed.end': 'End the agreement',
  'forecast.agree': 'Agree on something',
  'forecast.agree.when': 'What is looked at',
  'forecast.agree.middle': 'The middle, against the target',
  'forecast.agree.chance': 'The chance to reach the target',
  'forecast.agree.grain': 'Of',
  'forecast.agree.quarter': 'the present quarter',
  'forecast.agree.month': 'the present month',
  'forecast.agree.below': 'Falls below, in percent',
  'forecast.agree.owner': 'Who acts',
  'forecast.agree.response': 'What is done then',
  'forecast.agree.do': 'Agree',
  'forecast.agree.most': 'At most {most} %.',
  'forecast.agree.lacks': 'Not yet filled in: {fields}.',
  'forecast.agree.leave': 'Leave it',
  'forecast.then': 'Earlier forecasts',
  'forecast.then.open': 'Look back',
  'forecast.then.title': 'As we said on {day}',
  'forecast.then.day': 'Day of the forecast',
  'forecast.then.none':
    'No earlier forecast is kept yet: each night keeps one. What would have been said before is shown here once enough deals are over.',
  'forecast.then.partly':
    'Earlier forecasts count all deals: they are shown to whoever may see all of them.',
  'forecast.then.anew': 'As it would have been said on {day}',
  'forecast.then.anew.text': 'Said anew from what was known then: no forecast of that day is kept.',
  'forecast.then.nothing': 'On that day there was nothing to say of these deals.',
  'forecast.then.now': 'Back to now',
  'forecast.then.said': 'Said {low} to {high}',
  'forecast.then.became': 'it became {amount}',
  'forecast.then.so_far': '{amount} so far',
  'forecast.then.ahead': 'still ahead',
  'forecast.people': 'More deals, more people',
  'forecast.more_people': '{count} more {count|colleague|colleagues}',
  'forecast.more_people.how':
    'In the last year, {colleagues} colleagues began {monthly} deals a month each on average, most of them {low} to {high}. A further one is taken to do the same from next month on; nobody knows whether they will.',
  'forecast.move': 'Decide a deal on another day',
  'forecast.move.deal': 'Choose a deal',
  'forecast.move.date': 'Day for {deal}',
  'forecast.move.leave': 'Leave {deal} where it is',
  'forecast.compared': 'Before and after',
  'forecast.compared.span': 'Span',
  'forecast.compared.before': 'As it is',
  'forecast.compared.after': 'As supposed',
  'forecast.near.middle':
    'The middle of the futures came within a fifth of what was won {near} times of {count}; usually it was off by {off}.',
  'forecast.near.weighted':
    'The sum weighted by stages did {near} times; usually it was off by {off}.',
  'forecast.near.committed':
    'What people had committed to did {near} times; usually it was off by {off}.',
  'forecast.near.high': 'Over all spans it was {share} too high.',
  'forecast.near.low': 'Over all spans it was {share} too low.',
  'forecast.calibration.bent':
    'Before (dashed), chances were wrong by {before} on average; told as surely as earlier mornings allow, by {after} (Brier score; less is better).',
  'forecast.calibration.said': 'Given',
  'forecast.calibration.won': 'Were won',
  'forecast.calibration.before': 'Before',
  'forecast.calibration.tenth': '{from} to {to}%',
  'forecast.calibration.of': '{share} of {count} (said {said})',
  'forecast.calibration.few': 'too few',
  'forecast.lean.ahead': 'Further ahead, ranges held less often than they should – {each}.',
  'forecast.calibration.less':
    'Of the deals that we gave {said}, {share} were won ({won} of {count}): fewer than we said.',
  'forecast.calibration.more':
    'Of the deals that we gave {said}, {share} were won ({won} of {count}): more than we said.',
  'forecast.ahead.held': 'quarter {place}: {held} of {count}',
  'forecast.ahead.quarters': 'Of the quarters ahead, so many lay in their range – {each}.',
  'forecast.recalibrated':
    'What became of {deals} deals on past mornings says how sure a chance may be: {each}.',
  'forecast.recalibrated.one': '{said} is told as {told}',
  'forecast.lean.high': 'Of the last {count} forecasts, the middle was too high {times} times.',
  'forecast.lean.low': 'Of the last {count} forecasts, the middle was too low {times} times.',
  'forecast.lean.lowered': 'We have corrected for it: the middle is set {percent}% lower.',
  'forecast.lean.raised': 'We have corrected for it: the middle is set {percent}% higher.',
  'forecast.lean.not': 'It is not corrected for: the newest ones do not lean.',
  'forecast.lean.wide':
    'All {count} lay within the range, where four in five should: ranges are rather too wide.',
  'forecast.lean.narrow':
    'Only {held} of {count} lay within the range, where four in five should: take the range as too narrow.',
  'forecast.agree.change': 'Change it',
  'forecast.agree.reason': 'Why it is changed',
  'forecast.agreed.changed': 'Changed {count} {count|time|times}',
  'forecast.agreed.was': '{when}, {who}: “{reason}”. Until then: {rule} {response}',
  'forecast.agreed.somebody': 'somebody',
  'forecast.ahead.sum': 'Of months up to a year ahead, {held} of {count} lay in theirs.',
  'forecast.aims': 'Targets of {span}',
  'forecast.aims.range': 'It may become {low} to {high}',
  'forecast.aims.says': '{won} of {target} won; {reaching} of 50 futures reach it',
};
