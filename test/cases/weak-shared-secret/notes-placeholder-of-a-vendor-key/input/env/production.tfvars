perf_test_api_key = "changeme"
