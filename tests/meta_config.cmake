# The configuration as people meet it: the schema in docs/ is the one that the
# program's table of keys gives, it agrees with the program on what is right and
# wrong, and --dump-config prints what counts, in a form that reads back.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_config.cmake
# SENDSYNC_BLESS=1 writes the schema anew.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")
set(schema "${ROOT}/docs/sendsync.schema.json")

# run(<exit code> <arguments>...): sets OUT and ERR.
macro(run expected)
  execute_process(COMMAND "${SENDSYNC}" ${ARGN} WORKING_DIRECTORY "${WORK}"
    OUTPUT_VARIABLE OUT ERROR_VARIABLE ERR RESULT_VARIABLE status)
  if(NOT status STREQUAL "${expected}")
    message(SEND_ERROR "exit code ${status}, not ${expected}, of sendsync ${ARGN}\n${OUT}${ERR}")
  endif()
endmacro()

# ---- the schema is current ----------------------------------------------------------------------
run(0 dump config-schema)
if("$ENV{SENDSYNC_BLESS}")
  file(WRITE "${schema}" "${OUT}")
endif()
file(READ "${schema}" have)
if(NOT have STREQUAL OUT)
  message(SEND_ERROR "docs/sendsync.schema.json is not what `sendsync dump config-schema` prints")
endif()

# ---- the schema and the program agree -----------------------------------------------------------
# JSON is YAML: one file for both.
set(PYTHON /usr/bin/python3)
execute_process(COMMAND "${PYTHON}" -c "import jsonschema" RESULT_VARIABLE no_python OUTPUT_QUIET ERROR_QUIET)
if(no_python)
  message("skipped: no python3-jsonschema here")
endif()
function(agree right content)
  file(WRITE "${WORK}/.sendsync.yaml" "${content}")
  if(right)
    run(0 check --dump-config)
  else()
    run(2 check --dump-config)
  endif()
  if(no_python)
    return()
  endif()
  execute_process(COMMAND "${PYTHON}" "${ROOT}/tests/check_report.py" schema "${schema}" "${WORK}/.sendsync.yaml"
    ERROR_VARIABLE ERR RESULT_VARIABLE status)
  if((right AND NOT status EQUAL 0) OR (NOT right AND status EQUAL 0))
    message(SEND_ERROR "schema and program disagree about ${content}: ${ERR}")
  endif()
endfunction()
agree(TRUE [[{"strictness": "minimal", "fail-on": "note", "executor": "multi-threaded"}]])
agree(TRUE [[{"rules": {"*": "off", "lock-leak": "error"}, "models": ["/m.yaml"], "skip": ["a/*"]}]])
agree(TRUE [[{"rules": {}, "models": [], "skip": []}]])
agree(FALSE [[{"strictnes": "minimal"}]])
agree(FALSE [[{"strictness": "high"}]])
agree(FALSE [[{"rules": {"*": "sometimes"}}]])
agree(FALSE [[{"rules": ["*"]}]])
agree(FALSE [[{"models": "m.yaml"}]])
agree(FALSE [[{"skip": [""]}]])
agree(FALSE [[{"skip": [{"a": "b"}]}]])

# ---- what counts --------------------------------------------------------------------------------
file(WRITE "${WORK}/.sendsync.yaml" "rules: {'*': on, lock-leak: off}\nmodels: [m.yaml]\nfail-on: error\n")
run(0 check --dump-config --rules "lock-*" --strictness complete)
foreach(line "strictness: complete" "fail-on: error" "  \"never-yields\": off" "  \"lock-leak\": on"
    "  - \"${WORK}/m.yaml\"" "# ${WORK}/.sendsync.yaml")
  string(FIND "${OUT}" "${line}\n" at)
  if(at LESS 0)
    message(SEND_ERROR "--dump-config has no '${line}':\n${OUT}")
  endif()
endforeach()
set(first "${OUT}")
file(WRITE "${WORK}/.sendsync.yaml" "${first}")
run(0 check --dump-config)
if(NOT OUT STREQUAL first)
  message(SEND_ERROR "what --dump-config prints does not read back:\n${first}\n${OUT}")
endif()
