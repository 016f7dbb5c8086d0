// Writes the test runner's results to the file that ENVSEP_TEST_REPORT names.
const { writeFileSync } = require('node:fs');

module.exports = (results) => {
  writeFileSync(process.env.ENVSEP_TEST_REPORT, JSON.stringify(results));
  return results;
};
