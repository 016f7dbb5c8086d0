import type { Provider } from '../provider.ts';

export const provider: Provider = {
  id: 'openweather',
  name: 'OpenWeather',
  words: ['openweather', 'openweathermap', 'owm'],
  types: [
    {
      id: 'openweather-key',
      name: 'OpenWeather API key',
      kind: 'secret',
      certainty: 'likely',
      capability: { reach: 'quota', destroys: 'no', destroysBackups: 'no', scope: 'unknown', infrastructure: false },
      reason: 'Known length 32; the shape says nothing alone, so the key must.',
      source: 'https://openweathermap.org/appid',
      checked: '2026-11-25',
      shape: {
        form: 'context',
        pattern: /[0-9a-f]{32}/,
        context: { keys: ['openweather_api_key', 'owm_api_key', 'openweathermap_api_key'] },
      },
      matches: [[{ of: 'hex', length: 32 }]],
      rejects: [[{ of: 'hex', length: 10 }]],
    },
  ],
};
