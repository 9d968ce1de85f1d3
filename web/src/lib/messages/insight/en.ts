/** Questions, forecasts, surprises and beliefs: what a company knows instead of guessing. */
export const texts = {
  'insight.pages': 'Pages on insight',
  'insight.page.questions': 'Questions',
  'insight.page.dashboards': 'Dashboards',
  'insight.page.forecast': 'Forecast',
  'insight.page.surprises': 'Surprises',
  'insight.page.beliefs': 'Beliefs',
  'insight.page.explore': 'Look around',
  'insight.page.measures': 'Measures',
};
