export const OFTEN = ['once', 'weekly', 'monthly', 'quarterly', 'yearly'] as const;
