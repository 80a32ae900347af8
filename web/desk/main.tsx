import './desk.css';
import 'dayjs/locale/zh-cn.js';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import chinese from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { makeQueryClient } from '#web/ui/query-client.ts';
import { theme } from '#web/ui/theme.ts';
import { makeRouter } from './router.tsx';

dayjs.locale('zh-cn');
// The content security policy forbids compiling code at run time; without this every parse would try it first.
z.config({ jitless: true });

const queryClient = makeQueryClient();
const router = makeRouter(queryClient);
const place = document.getElementById('desk');
if (!place) throw new Error('index.html has no #desk');

createRoot(place).render(
  <StrictMode>
    <ConfigProvider locale={chinese} theme={theme} button={{ autoInsertSpace: false }}>
      <App>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  </StrictMode>,
);
