import type { Key } from '@/lib/messages';
import type { Failure } from '../failures';

interface Way {
  to: string;
  search: Record<string, string>;
  text: Key;
}

const list = (noun: string, text: Key, search: Record<string, string>): Way => ({
  to: `/${noun}`,
  search,
  text,
});

/** The screens that show each planted failure today: lists that anybody could make, and pages of insight. */
export const STOPS: Record<Failure, Way[]> = {
  turf_wars: [list('companies', 'tour.turf_wars.see', { sort: 'name' })],
  silos: [
    list('people', 'tour.silos.see', {
      filter: 'emails.endsWith("@post.example")',
      columns: 'name,emails,company,created_at',
    }),
  ],
  dream_of_360: [
    list('companies', 'tour.dream_of_360.see', {
      filter: 'employees > 249 && !people.exists(p, p.role == "decision_maker")',
      sort: '-employees',
      columns: 'name,employees,industry,status,owner',
    }),
    list('companies', 'tour.dream_of_360.quiet', { filter: 'status == "former"' }),
  ],
  self_punishment: [
    list('deals', 'tour.self_punishment.see', {
      filter: '!(stage in ["won", "lost"]) && close_date < today',
      sort: 'close_date',
    }),
    list('interactions', 'tour.self_punishment.late', {
      filter: 'created_at - happened_at > duration("2d")',
      sort: '-happened_at',
    }),
    list('insight/blindness', 'tour.self_punishment.blind', {}),
  ],
  knowing_it_all: [
    list('deals', 'tour.knowing_it_all.see', {
      filter:
        'product.code == "HX4" && company.address.country in ["ES", "GR", "JP", "AE"] && stage in ["won", "lost"]',
      sort: '-close_date',
      columns: 'name,stage,amount,close_date,company',
    }),
    list('insight/beliefs', 'tour.knowing_it_all.beliefs', {}),
    list('insight/surprises', 'tour.knowing_it_all.surprises', {}),
  ],
  drowning_in_reports: [
    list('views', 'tour.drowning_in_reports.see', {
      filter: 'updated_at < now - duration("90d")',
      sort: 'updated_at',
      columns: 'name,record_type,owner,updated_at',
    }),
    list('insight/explore', 'tour.drowning_in_reports.ask', {}),
  ],
  collecting: [
    list('companies', 'tour.collecting.see', {
      filter: 'has(x_fax)',
      columns: 'name,x_fax,x_hall_area,x_bonus_level',
    }),
  ],
  software_sells: [
    list('interactions', 'tour.software_sells.see', {
      filter: 'subject == "Which mains voltage is there in your hall?"',
      sort: 'company,happened_at',
      columns: 'company,subject,happened_at,colleagues',
    }),
    list('interactions', 'tour.software_sells.case', {
      filter: 'subject.startsWith("[Case 30004]")',
      sort: 'happened_at',
      columns: 'subject,happened_at,colleagues,company',
    }),
  ],
};
