export function problemsOf(kind: 'workflow' | 'action', content: string): string[];
