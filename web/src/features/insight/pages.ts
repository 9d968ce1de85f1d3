// Together, because whoever opens one of them soon opens another.
export { DashboardScreen } from './dashboards/DashboardScreen';
export { DashboardsScreen } from './dashboards/DashboardsScreen';
export { ExploreScreen } from './explore/ExploreScreen';
export { InsightFrame } from './InsightFrame';
export { MeasuresScreen } from './measures/MeasuresScreen';
export { PipelineScreen } from './pipeline/PipelineScreen';
export { QuestionScreen } from './questions/QuestionScreen';
export { QuestionsScreen } from './questions/QuestionsScreen';
