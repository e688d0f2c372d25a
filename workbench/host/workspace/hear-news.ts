// What the desk tells by itself: the clock, the state, and tickets that somebody wrote. Open tickets follow.
import type { News } from '../desk-client/control';
import type { Workspace } from './workspace';

export function hearNews(workspace: Workspace): void {
  workspace.session.control.listen((news) => {
    if (news.type === 'reset') window.location.reload();
    else hear(workspace, news);
  });
}

export function hear(workspace: Workspace, news: Exclude<News, { readonly type: 'reset' }>): void {
  switch (news.type) {
    case 'clock':
      return workspace.setNow(news.now);
    case 'connected':
      void workspace.readRequests();
      return void workspace.reload();
    case 'state':
      return void workspace.reload();
    case 'ticket.updated':
      for (const ticket of workspace.tickets) {
        if (ticket.row.value?.id === news.ticketId) void ticket.heardOfUpdate(news.userId);
      }
      return;
    case 'request': {
      const { type: _type, ...request } = news;
      // Fired once more: it may be spent.
      if (request.faulty) void workspace.readFaults();
      return workspace.requests.set([...workspace.requests.value, request].slice(-1000));
    }
  }
}
