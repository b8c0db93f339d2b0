# The runners behind model_names.* and verdicts.* fail when they should, and
# say what is wrong: a runner that finds nothing would pass for ever.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_model_tests.cmake
cmake_minimum_required(VERSION 3.25)
cmake_path(GET SENDSYNC PARENT_PATH binaries)
file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")

# run(<content> <exit code> COMMAND <words>... [BEHIND <words>...] EXPECT <texts>...): the command on a C
# file that holds CONTENT, with BEHIND behind it, must say all of EXPECT.
function(run content code)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "COMMAND;BEHIND;EXPECT")
  file(WRITE "${WORK}/case.c" "${content}")
  execute_process(COMMAND ${arg_COMMAND} "${WORK}/case.c" ${arg_BEHIND} WORKING_DIRECTORY "${ROOT}"
    OUTPUT_VARIABLE output ERROR_VARIABLE errors RESULT_VARIABLE result)
  if(NOT result STREQUAL code)
    message(SEND_ERROR "${content}\nexit code ${result}, not ${code}\n${output}${errors}")
  endif()
  foreach(text IN LISTS arg_EXPECT)
    string(FIND "${output}" "${text}" at)
    if(at LESS 0)
      message(SEND_ERROR "${content}\ndoes not say: ${text}\n${output}${errors}")
    endif()
  endforeach()
endfunction()

set(names "${binaries}/model_names" pthread)
run("int x;\n" 1 COMMAND ${names} EXPECT "function pthread_create is not declared" "type pthread_mutex_t is not declared")
run("int pthread_mutex_t(void);\n" 1 COMMAND ${names} EXPECT "type pthread_mutex_t is not declared as such")
run("typedef int pthread_mutex_t;\n" 1 COMMAND ${names} EXPECT "type pthread_mutex_t is not declared")
run("// absent: pthread_nothing -- not there\n" 1 COMMAND ${names} EXPECT "has no such name")
run("// absent: pthread_create\n" 1 COMMAND ${names} EXPECT "` -- ` and why")
run("#include <no/such/header.h>\n" 1 COMMAND ${names} EXPECT "file not found")
run("#include <no/such/header.h>\n" 77 COMMAND ${names} BEHIND -- EXPECT "file not found")
run("intt x;\n" 1 COMMAND ${names} EXPECT "unknown type name")
run("int x;\n" 1 COMMAND "${binaries}/model_names" nonsense EXPECT "no model has `library: nonsense`")

set(verdicts "${binaries}/verdicts")
set(struct "struct s { int x; };")
run("${struct} // verdict: struct s: send yes, sync yes\n" 0 COMMAND ${verdicts} EXPECT "1 verdicts, 0 wrong")
run("${struct} // verdict: struct s: send no, sync yes\n" 1 COMMAND ${verdicts}
  EXPECT "case.c:1: struct s: expected send no, sync yes" "found send yes, sync yes")
run("${struct}\n// verdict: struct t: send yes, sync yes\n" 1 COMMAND ${verdicts} EXPECT "case.c:2: struct t: the facts hold no such type")
run("${struct} // verdict: struct s: send perhaps, sync yes\n" 1 COMMAND ${verdicts} EXPECT "write `// verdict:")
run("${struct}\n" 1 COMMAND ${verdicts} EXPECT "no line expects one")
run("${struct} intt x; // verdict: struct s: send yes, sync yes\n" 1 COMMAND ${verdicts} EXPECT "does not compile")
run("// options: --strictness none\n${struct} // verdict: struct s: send yes, sync yes\n" 1 COMMAND ${verdicts} EXPECT "strictness")
