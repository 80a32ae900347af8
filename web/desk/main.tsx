import '#web/ui/no-eval.ts';
import './desk.css';
import '#web/ui/ui.css';
import 'dayjs/locale/zh-cn.js';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import chinese from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from '#web/ui/query-client.ts';
import { themeFor } from '#web/ui/theme.ts';
import { makeRouter } from './router.tsx';

dayjs.locale('zh-cn');
const calmly = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

const queryClient = makeQueryClient();
const router = makeRouter(queryClient);
const place = document.getElementById('desk');
if (!place) throw new Error('index.html has no #desk');

createRoot(place).render(
  <StrictMode>
    <ConfigProvider locale={chinese} theme={themeFor(calmly)} button={{ autoInsertSpace: false }}>
      {/* At the foot of the page, where nothing is to be clicked: above, it lay over the header's actions. */}
      <App message={{ top: 'calc(100vh - 72px)', maxCount: 1 }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  </StrictMode>,
);
