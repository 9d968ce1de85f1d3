/** What of a view stands in the address: everything that differs from the saved one. */
export interface ViewSearch {
  /** Id of a saved view. */
  view?: string;
  filter?: string;
  sort?: string;
  columns?: string;
  layout?: 'list' | 'board';
  /** Words that each record contains. */
  q?: string;
}

export function viewSearch(search: Record<string, unknown>): ViewSearch {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' ? value : undefined;
  };
  const layout = search.layout === 'board' || search.layout === 'list' ? search.layout : undefined;
  return {
    view: text('view'),
    filter: text('filter'),
    sort: text('sort'),
    columns: text('columns'),
    layout,
    q: text('q'),
  };
}
