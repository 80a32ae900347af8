-- Hearings are few among the events; the calendar of hearings finds them by their day.
create index event_of_hearing on event (court, (data ->> 'day'), petition)
  where type in ('hearingScheduled', 'hearingPostponed');
