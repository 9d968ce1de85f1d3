/** The pages of beliefs share nearly everything, so they are fetched together. */
export { BeliefScreen } from './BeliefScreen';
export { BeliefsScreen } from './BeliefsScreen';
export { WriteScreen } from './WriteScreen';
