export const publicArea = {
  "home.title": "公开选取中介服务",
} as const;
