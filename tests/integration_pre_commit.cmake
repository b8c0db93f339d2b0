# .pre-commit-hooks.yaml under the real pre-commit, in a real git repository
# that has our hook installed: `git commit` is refused for what is staged, and
# for nothing else.
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/integration.cmake")
need(git pre-commit)

# Not below our own build folder, whose compile database would be found.
execute_process(COMMAND mktemp -d OUTPUT_VARIABLE temporary OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
set(ENV{PRE_COMMIT_HOME} "${WORK}/home/pre-commit")
foreach(who AUTHOR COMMITTER)
  set(ENV{GIT_${who}_NAME} "A Tester")
  set(ENV{GIT_${who}_EMAIL} "tester@example.org")
endforeach()

# ---- the repository that offers the hook, and the one that uses it ------------------------------
set(hooks "${WORK}/hooks")
file(COPY "${ROOT}/.pre-commit-hooks.yaml" DESTINATION "${hooks}")
run("${hooks}" 0 COMMAND "${GIT}" init -q)
run("${hooks}" 0 COMMAND "${GIT}" add -A)
run("${hooks}" 0 COMMAND "${GIT}" commit -qm "The hook")
execute_process(COMMAND "${GIT}" rev-parse HEAD WORKING_DIRECTORY "${hooks}"
  OUTPUT_VARIABLE revision OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

set(work "${temporary}/project")
file(WRITE "${work}/.gitignore" "/build/\n")
file(WRITE "${work}/.pre-commit-config.yaml" "\
repos:
  - repo: ${hooks}
    rev: ${revision}
    hooks:
      - id: sendsync
")
set(clean "int clean(int a);\nint clean(int a) { return a; }\n")
set(dropped "#include <future>\nint later(int value);\nvoid start()\n{\n\tstd::async(std::launch::async, later, 1);\n}\n")
file(WRITE "${work}/README.md" "A project.\n")
file(WRITE "${work}/src/clean.cpp" "${clean}")
file(WRITE "${work}/src/old.cpp" "#include \"queue.hpp\"\n${dropped}int use() { return take<int>(1); }\n")
# Alone it does not compile, and a template says nothing until someone uses it.
file(WRITE "${work}/src/queue.hpp" "template <class T> T take(T x) { return x; }\n")
run("${work}" 0 COMMAND "${GIT}" init -q)
run("${work}" 0 COMMAND "${GIT}" add -A)
run("${work}" 0 COMMAND "${GIT}" commit -qm "What was there before")
run("${work}" 0 COMMAND "${PRE_COMMIT}" install)

# ---- without a compile database: a sentence -----------------------------------------------------
function(commit expected)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "ADD;EXPECT;ABSENT")
  run("${work}" 0 COMMAND "${GIT}" add ${arg_ADD})
  run("${work}" ${expected} COMMAND "${GIT}" commit -m "Change" EXPECT ${arg_EXPECT} ABSENT ${arg_ABSENT})
endfunction()

file(APPEND "${work}/src/clean.cpp" "int more;\n")
commit(1 ADD src/clean.cpp EXPECT "sendsync: no compile_commands.json in ${work}/src, above it" "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON"
  ABSENT "Traceback" "warning:")
file(WRITE "${work}/build/compile_commands.json" "[
  {\"directory\": \"${work}\", \"file\": \"src/clean.cpp\", \"command\": \"g++ -std=c++20 -c src/clean.cpp\"},
  {\"directory\": \"${work}\", \"file\": \"src/old.cpp\", \"command\": \"g++ -std=c++20 -c src/old.cpp\"}]\n")
commit(0 ADD src/clean.cpp EXPECT "sendsync" "Passed")

# ---- what is staged counts, and only that -------------------------------------------------------
file(WRITE "${work}/src/clean.cpp" "${clean}${dropped}")
commit(1 ADD src/clean.cpp EXPECT "src/clean.cpp:7:2: warning:" "[discarded-future]" ABSENT "old.cpp")
# The finding stays in the folder and is not staged.
run("${work}" 0 COMMAND "${GIT}" reset -q)
file(APPEND "${work}/README.md" "More.\n")
commit(0 ADD README.md EXPECT "(no files to check)Skipped")
# Half of a file's changes are staged: pre-commit puts the others aside.
file(WRITE "${work}/src/clean.cpp" "${clean}int staged;\n")
run("${work}" 0 COMMAND "${GIT}" add src/clean.cpp)
file(WRITE "${work}/src/clean.cpp" "${clean}int staged;\n${dropped}")
run("${work}" 0 COMMAND "${GIT}" commit -m "Half of it" EXPECT "Passed")

# ---- a header is checked through a source that includes it --------------------------------------
file(WRITE "${work}/src/queue.hpp" "template <class T> T take(T x) { return x; }\ninline int unlike();\n")
commit(0 ADD src/queue.hpp EXPECT "Passed" ABSENT "old.cpp:")
file(WRITE "${work}/src/queue.hpp" "#include <thread>\ntemplate <class T> T take(T x)\n{\n\tstd::thread worker([] {});\n\treturn x;\n}\n")
commit(1 ADD src/queue.hpp EXPECT "src/queue.hpp:4:14: error:" "[unjoined-thread]" ABSENT "old.cpp:6" "discarded-future")
# Both staged: the source is named itself, and stands for itself.
file(APPEND "${work}/src/old.cpp" "int touched;\n")
commit(1 ADD src/queue.hpp src/old.cpp EXPECT "[unjoined-thread]" "src/old.cpp:6:2: warning:")

# ---- as docs/getting-started.md has it for those who want no other repository -------------------
file(READ "${ROOT}/docs/getting-started.md" guide)
string(REGEX MATCH "```yaml\n(repos:\n  - repo: local\n[^`]*)```" found "${guide}")
if(NOT found)
  message(FATAL_ERROR "docs/getting-started.md has no block with `repo: local`")
endif()
file(WRITE "${work}/.pre-commit-config.yaml" "${CMAKE_MATCH_1}")
run("${work}" 0 COMMAND "${GIT}" add .pre-commit-config.yaml)
run("${work}" 1 COMMAND "${PRE_COMMIT}" run --all-files EXPECT "src/old.cpp:6:2: warning:" "src/queue.hpp:4:14: error:")
file(REMOVE_RECURSE "${temporary}")
