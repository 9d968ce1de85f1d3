export const texts = {
  'closed.without': 'without {count} closed {count|record|records}, why?',
  'closed.title': 'What is closed, and whom to ask',
  'closed.why':
    'These are closed to you, whatever you filter by. {name} that are closed count in no total here.',
  'closed.owner': '{name} answers for it until {day}.',
  'closed.words': 'What for? (if you like)',
  'closed.ask': 'Ask for access',
  'closed.asked': 'You have asked. The answer comes to your inbox.',
  'closed.withdraw': 'Take it back',
  'closed.all': 'All closures',
  'closed.record': 'This record is closed',
  'closed.look': 'Look at the closure',
};
