/** The first minute, the tour, and the demo company. */
export const texts = {
  'welcome.steps': 'First steps',
  'welcome.step.you': 'You',
  'welcome.step.expect': 'Expectations',
  'welcome.step.begin': 'Beginning',
  'welcome.step.colleagues': 'Colleagues',
  'welcome.skip': 'Skip this',
  'welcome.to_work': 'To work',
  'welcome.again': 'You find these steps again under Settings.',
  'welcome.hello': 'Hello, {name}',
  'welcome.you.text':
    'What do you do most of the day? It decides where your screens begin. You can see everything all the same.',
  'welcome.expect': 'What do you expect of this CRM?',
  'welcome.expect.text':
    'Most CRMs fail, and nobody remembers what was hoped for. Choose up to five, say how it is today and when to look again.',
  'welcome.expect.baseline': 'How is it today?',
  'welcome.expect.review': 'Look again on',
  'welcome.expect.own': 'Something else, in your own words',
  'welcome.expect.keep': 'Write {count|it|them} down',
  'welcome.expect.kept': 'Written down already',
  'welcome.expect.again_on': 'looked at again on {day}',
  'welcome.begin': 'How do you want to begin?',
  'welcome.begin.text': 'You can do the others later.',
  'welcome.begin.import': 'Bring my data',
  'welcome.begin.import.text':
    'CSV, Excel or vCard. You see what would happen before it does, and can take it back.',
  'welcome.begin.demo': 'Look at a demo company',
  'welcome.begin.demo.text':
    'Three years of a made-up company, with a tour. It lives apart from your data and goes with one click.',
  'welcome.begin.empty': 'Begin empty',
  'welcome.begin.empty.text': 'Press c anywhere to add the first company or person.',
  'welcome.demo.load': 'Make it up',
  'welcome.demo.making': 'Making up three years …',
  'welcome.demo.written': '{written} of {expected} records',
  'welcome.demo.failed': 'That did not work. Nothing of it is left; try again.',
  'welcome.demo.go': 'Go there',
  'welcome.demo.tour': 'Take the tour',
  'welcome.demo.ask': 'An administrator can make it up for you.',
  'welcome.colleagues': 'Invite colleagues',
  'welcome.colleagues.text':
    'A CRM that only one person fills stays empty. Each colleague gets a sign-in at once.',
  'welcome.colleagues.not_you': 'Only administrators add colleagues',
  'welcome.colleagues.name': 'Name',
  'welcome.colleagues.role': 'Role',
  'welcome.colleagues.invite': 'Invite',
  'welcome.colleagues.link':
    'Their link, shown this once. It lets them choose a password within seven days:',
  'welcome.colleagues.copy': 'Copy a letter with it',
  'welcome.colleagues.mail': 'Write the mail',
  'welcome.letter.subject': 'Your sign-in to Candor',
  'welcome.letter':
    'Hello {name},\n\nwe work with Candor now. With this link you choose your password; it works once, for seven days:\n{link}\n\nAfter that you sign in with {email}.',

  'welcome.you.short': 'What you do, and where your screens begin',
  'welcome.expect.short': 'What this CRM is to be good for',
  'welcome.begin.short': 'Import, demo company, or empty',
  'welcome.colleagues.short': 'Who works here with you',

  'demo.title': 'Demo company',
  'demo.line': 'Demo company',
  'demo.line.text': 'This is the demo company; nothing here is real.',
  'demo.tour': 'Tour',
  'demo.back': 'Back to {workspace}',
  'demo.remove': 'Remove the demo',
  'demo.remove.sure': 'Yes, remove all of it',
  'demo.removed': 'The demo company is gone. Your own records are as they were.',
  'demo.stays': 'You belong to no other workspace, so the demo stays.',

  'work.selling': 'I sell',
  'work.selling.text': 'Begin with what to do today',
  'work.leading_sales': 'I lead a sales team',
  'work.leading_sales.text': 'Begin with all deals',
  'work.marketing': 'I do marketing',
  'work.marketing.text': 'Begin with people',
  'work.support': 'I help customers',
  'work.support.text': 'Begin with what to do today',
  'work.operations': 'I look after the data',
  'work.operations.text': 'Begin with companies',
  'work.integration': 'I connect systems',
  'work.integration.text': 'Begin with API keys',

  'expect.turf_wars': 'Every department sees the same customer',
  'expect.turf_wars.today': 'Support and Sales each keep a list of their own',
  'expect.turf_wars.people':
    'What only you can do: agree to closures only for a reason, and let them end.',
  'expect.silos': 'One truth about each customer, not one per tool',
  'expect.silos.today': 'Three spreadsheets and the newsletter tool',
  'expect.silos.people': 'What only you can do: name somebody who looks after each source.',
  'expect.dream_of_360': 'We know what we do not know about a customer',
  'expect.dream_of_360.today': 'Nobody can say who decides at half of our customers',
  'expect.dream_of_360.people': 'What only you can do: ask the customer.',
  'expect.self_punishment': 'Colleagues enter the truth without fear',
  'expect.self_punishment.today': 'Close dates move on the last day of the quarter',
  'expect.self_punishment.people': 'What only you can do: use figures to help, never to beat.',
  'expect.knowing_it_all': 'We learn something that we did not believe before',
  'expect.knowing_it_all.today': 'Reports show what we knew anyway',
  'expect.knowing_it_all.people': 'What only you can do: change your mind in public.',
  'expect.drowning_in_reports': 'Fewer reports, each for a decision',
  'expect.drowning_in_reports.today': 'Sixty saved reports, five of them read',
  'expect.drowning_in_reports.people':
    'What only you can do: say which decision hangs on a report.',
  'expect.collecting': 'We use what we collect, or stop collecting it',
  'expect.collecting.today': 'Fax numbers and hobbies that nobody reads',
  'expect.collecting.people':
    'What only you can do: leave a group out, to see what a program does.',
  'expect.software_sells': 'Customers find it easier to buy from us',
  'expect.software_sells.today': 'Some wait ten days for an answer',
  'expect.software_sells.people': 'What only you can do: talent, training, and time for customers.',

  'tour.title': 'A tour of eight stops',
  'tour.text':
    'This company has every trouble of which CRMs die. Each stop shows one where it stands today, and says what Candor does about it.',
  'tour.elsewhere': 'The stops are in the demo company.',
  'tour.turf_wars': 'Turf wars',
  'tour.turf_wars.text':
    'Support keeps customers to itself. The list says how many companies are closed to you.',
  'tour.turf_wars.see': 'Companies, and how many are closed',
  'tour.turf_wars.later':
    'All closures stand on one page with their end. Later: a reminder to whoever closes again and again.',
  'tour.silos': 'Silos come back',
  'tour.silos.text':
    'One customer in twelve exists twice, written differently, because another list had them too.',
  'tour.silos.see': 'People that came in by a second list',
  'tour.silos.later':
    'Under Sources, doubles are matched, disagreements settled, silos measured each week.',
  'tour.dream_of_360': 'The 360-degree dream',
  'tour.dream_of_360.text':
    'Large customers with dozens of talks, and nobody wrote down who decides.',
  'tour.dream_of_360.see': 'Large customers without anybody who decides',
  'tour.dream_of_360.quiet': 'Former customers',
  'tour.dream_of_360.later':
    'The open ring on each of them shows how much is known, and the next best question.',
  'tour.self_punishment': 'Self-punishment',
  'tour.self_punishment.text':
    'Dates have passed that nobody dares to move, and talks are written down days later.',
  'tour.self_punishment.see': 'Open deals whose date has passed',
  'tour.self_punishment.late': 'Talks written down more than two days later',
  'tour.self_punishment.later':
    'Later: signals that point at a stage or a meeting, never at a person; a mirror that is yours alone.',
  'tour.self_punishment.blind': 'How blind that makes us',
  'tour.knowing_it_all': 'Knowing it all',
  'tour.knowing_it_all.text':
    'In one quarter Sales South won nearly nothing with the lift HX4. Nobody noticed: it was always the best one.',
  'tour.knowing_it_all.see': 'Deals about the HX4 in the south, won and lost',
  'tour.knowing_it_all.later':
    'Beliefs are tested every night, and surprises are found by themselves.',
  'tour.knowing_it_all.beliefs': 'Beliefs, and what the data say',
  'tour.knowing_it_all.surprises': 'What surprised this week',
  'tour.drowning_in_reports': 'Drowning in reports',
  'tour.drowning_in_reports.text': 'Dozens of views, saved once and never touched again.',
  'tour.drowning_in_reports.see': 'Views that nobody touched for 90 days',
  'tour.drowning_in_reports.later':
    'Questions have a decision and somebody who decides; those that nobody asks go to rest.',
  'tour.drowning_in_reports.ask': 'Ask in plain words instead',
  'tour.collecting': 'Collecting is not loyalty',
  'tour.collecting.text':
    'A fax number for every second customer, a bonus list with nobody left out to compare with.',
  'tour.collecting.see': 'Companies with a fax number',
  'tour.collecting.later':
    'Later: fields that nobody uses are named; programs leave a group out and measure their effect.',
  'tour.software_sells': 'Software does not sell',
  'tour.software_sells.text':
    'The buyer’s side: two colleagues ask the same question; a case wanders from hand to hand.',
  'tour.software_sells.see': 'The same question, asked twice',
  'tour.software_sells.case': 'One case, message by message',
  'tour.software_sells.later':
    'Later: waiting and hand-overs as the buyer feels them, cases with clocks, training with a measured effect.',
};
