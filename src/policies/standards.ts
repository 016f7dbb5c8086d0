/**
 * Which standards a class of findings touches. Source: `OWASP NHI Top 10 2025`,
 * `OWASP CI/CD Top 10`, CWE 4.x, PCI DSS 4.0.1, NIST SP 800-53 r5, ISO 27001:2022,
 * CIS Controls 8.1, MITRE ATT&CK.
 */
export const STANDARDS = {
  'committed-credential': ['NHI2:2025', 'CICD-SEC-6', 'CWE-798', 'CWE-540', 'PCI DSS 8.6.2', 'NIST IA-5(7)', 'ISO 27001 A.5.17', 'CIS 16.8', 'T1552.001'],
  reuse: ['NHI9:2025', 'NHI8:2025', 'CICD-SEC-6', 'CWE-653', 'CWE-344', 'PCI DSS 6.5.3', 'NIST CM-4(1)', 'NIST IA-5', 'ISO 27001 A.8.31', 'CIS 16.8', 'CIS 5.2', 'T1078.004'],
  'crossing-target': ['NHI8:2025', 'CICD-SEC-5', 'CWE-653', 'PCI DSS 6.5.3', 'NIST CM-4(1)', 'NIST AC-4', 'ISO 27001 A.8.31', 'CIS 16.8', 'T1078.004'],
  'job-mixing': ['NHI8:2025', 'NHI6:2025', 'CICD-SEC-5', 'CICD-SEC-1', 'CICD-SEC-4', 'CWE-653', 'PCI DSS 6.5.4', 'NIST AC-5', 'NIST CM-5', 'ISO 27001 A.8.31', 'ISO 27001 A.5.3', 'CIS 16.8', 'T1528'],
  'wide-token': ['NHI5:2025', 'NHI7:2025', 'CICD-SEC-2', 'CICD-SEC-6', 'CWE-272', 'CWE-1220', 'CWE-749', 'PCI DSS 6.5.4', 'NIST AC-6', 'ISO 27001 A.8.2', 'CIS 6.8', 'T1485'],
  backup: ['NHI5:2025', 'CICD-SEC-7', 'CWE-653', 'CWE-732', 'NIST CP-9(3)', 'NIST CP-9(7)', 'NIST CP-6(1)', 'ISO 27001 A.8.13', 'CIS 11.3', 'CIS 11.4', 'T1490', 'T1485'],
  agent: ['NHI2:2025', 'NHI10:2025', 'CICD-SEC-6', 'CWE-522', 'CWE-798', 'PCI DSS 8.6.2', 'NIST AC-6', 'NIST IA-5(6)', 'ISO 27001 A.8.4', 'ISO 27001 A.5.17', 'CIS 6.8', 'T1552.001', 'ASI03', 'LLM06:2025'],
  'encryption-key': ['NHI2:2025', 'NHI8:2025', 'CICD-SEC-6', 'CWE-321', 'PCI DSS 6.5.3', 'NIST SC-12', 'NIST IA-5(6)', 'ISO 27001 A.5.17', 'ISO 27001 A.8.31', 'CIS 16.8', 'T1552.004'],
  'weak-secret': ['NHI9:2025', 'CICD-SEC-6', 'CWE-1391', 'CWE-1392', 'CWE-1394', 'NIST IA-5', 'ISO 27001 A.5.17', 'CIS 5.2', 'T1078'],
} as const;

export type StandardClass = keyof typeof STANDARDS;
