# Hostile and broken input, given to the program itself: databases that are none,
# commands that would run, load, write or wait for something, sources that eat
# compilers, damaged files of our own. Nothing is executed, written or waited
# for; what cannot be analysed is named, with the reason, and the other files of
# the database are reported as ever.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_hostile.cmake
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")
set(SECONDS 100) # a hang, under a sanitizer and on a busy machine

# run(<exit code> <arguments>...): sets OUT and ERR. A signal is no exit code.
macro(run expected)
  execute_process(COMMAND "${SENDSYNC}" check --no-cache ${ARGN} WORKING_DIRECTORY "${WORK}" TIMEOUT ${SECONDS}
    OUTPUT_VARIABLE OUT ERROR_VARIABLE ERR RESULT_VARIABLE status)
  if(NOT status STREQUAL "${expected}")
    message(SEND_ERROR "exit code ${status}, not ${expected}, of sendsync check ${ARGN}\n${OUT}${ERR}")
  endif()
endmacro()

function(holds text)
  foreach(part IN LISTS ARGN)
    string(FIND "${text}" "${part}" at)
    if(at LESS 0)
      message(SEND_ERROR "this has no '${part}':\n${text}")
    endif()
  endforeach()
endfunction()

set(finding "#include <mutex>\nvoid f(std::mutex &m) { std::lock_guard<std::mutex>{m}; }\n")
file(WRITE "${WORK}/good.cpp" "${finding}")

# ---- databases that are none --------------------------------------------------------------------
# refused(<content> <what the message has>...)
function(refused content)
  file(WRITE "${WORK}/db/compile_commands.json" "${content}")
  run(2 -p db)
  holds("${ERR}" "db/compile_commands.json" ${ARGN})
endfunction()
refused("hello" ":1:5: damaged compile database")
refused("" "damaged compile database")
refused("[{\"directory\": \"/\", " ":1:" "damaged compile database")
refused("{}" "a list of commands is expected")
refused("[]" "no command that compiles C or C++")
refused("[1]" "entry 1 is no object")
refused("[{\"directory\": \"/\", \"file\": {}, \"arguments\": []}]" "entry 1 has no text")
refused("[{\"directory\": \"/\", \"file\": \"a.cpp\", \"arguments\": \"cc\"}]" "entry 1, of a.cpp has neither")
run(2 -p nowhere)
holds("${ERR}" "no such folder")
run(2 nothing.cpp -- -std=c++20)
holds("${ERR}" "no such file: nothing.cpp")

# ---- commands -----------------------------------------------------------------------------------
# entry(<file> <word>...): a command of the database, beside that of good.cpp.
set(entries "{\"directory\": \"${WORK}/all\", \"file\": \"../good.cpp\", \"arguments\": [\"c++\", \"-c\", \"../good.cpp\"]}")
function(entry file)
  list(TRANSFORM ARGN REPLACE "(.+)" ", \"\\1\"")
  string(JOIN "" words ${ARGN})
  set(entries "${entries},\n{\"directory\": \"${WORK}/all\", \"file\": \"${file}\", \"arguments\": [\"c++\"${words}, \"-c\", \"${file}\"]}"
    PARENT_SCOPE)
endfunction()
# An entry whose words do not matter to the source, which is analysed.
set(harmless 1)
macro(bears)
  math(EXPR harmless "${harmless} + 1")
  file(WRITE "${WORK}/all/fine${harmless}.cpp" "int f();\n")
  entry("fine${harmless}.cpp" ${ARGN})
endmacro()

bears("$(touch written)" "`touch written`" "|" "touch" "written" "&&")
bears(-fplugin=evil.so -fpass-plugin=evil.so)
bears(-Xclang -load -Xclang evil.so -Xclang -add-plugin -Xclang evil)
bears(-Xclang=-load -Xclang=evil.so -mllvm=-load=evil.so)
bears(-I -Xclang -fplugin=evil.so -DX) # whose word is the last one?
bears(--config=evil.cfg)
bears(-o written -MD -MF written --output=written -save-temps -ftime-trace=written)
bears(-dependency-dot written -dependency-file written -foptimization-record-file=written)
bears(-Xclang -header-include-file -Xclang written -Xclang -dependency-dot -Xclang written)
bears(-Xclang -dependency-file -Xclang written -Xclang -diagnostic-log-file -Xclang written)
bears(--help)
bears(--version -dumpversion -print-search-dirs -v)
bears(-fabsurd -Wabsurd -mabsurd-flag)
bears(@rsp @no-such-file @pipe.cpp @/dev/zero)
bears(-Icycle -isystem cycle.cpp -I/no/such)
string(REPEAT "X" 100000 long) # the limit of one argument is the kernel's affair: it is none here
string(REPEAT "${long}" 10 long)
bears("-D${long}")
file(WRITE "${WORK}/all/rsp" "-DX '-fplugin=evil.so' @rsp")
file(WRITE "${WORK}/all/evil.cfg" "-fplugin=evil.so\n")
file(CREATE_LINK cycle "${WORK}/all/cycle" SYMBOLIC)
file(CREATE_LINK cycle.cpp "${WORK}/all/cycle.cpp" SYMBOLIC)
file(MAKE_DIRECTORY "${WORK}/all/folder.cpp")
execute_process(COMMAND mkfifo "${WORK}/all/pipe.cpp" COMMAND_ERROR_IS_FATAL ANY)

set(failed 0)
# An entry that cannot be analysed.
macro(fails)
  math(EXPR failed "${failed} + 1")
  entry(${ARGN})
endmacro()
file(WRITE "${WORK}/all/zero.cpp" "int f();\n")
fails(zero.cpp -include /dev/zero)
file(WRITE "${WORK}/all/wait.cpp" "int f();\n")
fails(wait.cpp -imacros pipe.cpp)
file(WRITE "${WORK}/all/target.cpp" "int f();\n")
fails(target.cpp -target absurd)
file(WRITE "${WORK}/all/shift.cpp" "int f();\n")
fails(shift.cpp -I -Xclang -Xclang -header-include-file -Xclang=written)
fails(cycle.cpp)
fails(folder.cpp)
fails(pipe.cpp)
fails(missing.cpp)

# ---- sources ------------------------------------------------------------------------------------
# source(<name> <content>): analysed, whatever the compiler says of it.
macro(source name content)
  math(EXPR harmless "${harmless} + 1")
  file(WRITE "${WORK}/all/${name}" "${content}")
  entry("${name}")
endmacro()
string(REPEAT "{" 10000 open)
string(REPEAT "}" 10000 close)
source(braces.cpp "void f() {${open}${close}}\n")
source(recursion.cpp "template <class T> int f(T) { return f<T *>(nullptr); }\nint g() { return f(1); }\n")
source(empty.cpp "")
source(itself.cpp "#include \"itself.cpp\"\n")
source(lines.cpp "int a = 1;\r\nint f()\r{\r\n\treturn a;\r\n}\r\n")
string(ASCII 239 187 191 mark)
source(mark.cpp "${mark}int f();\n")
string(ASCII 255 254 128 odd)
source(bytes.cpp "int ${odd} = 1; // NOLINT(${odd})\n")
set(macros "#define M0(x) x x\n")
foreach(level RANGE 1 12)
  math(EXPR below "${level} - 1")
  string(APPEND macros "#define M${level}(x) M${below}(x) M${below}(x)\n")
endforeach()
source(bomb.cpp "${macros}int f() { M12(;) return 0; }\n")
string(REPEAT "1," 500000 values)
source(line.cpp "int a[] = {${values}};\n")
math(EXPR harmless "${harmless} + 1")
entry(nul.cpp)
execute_process(COMMAND printf "int a\\0= 1;\\0\\n" OUTPUT_FILE "${WORK}/all/nul.cpp" COMMAND_ERROR_IS_FATAL ANY)
# Deeper than clang's stack: the worker dies, and nobody else.
string(REPEAT "!" 100000 nots)
file(WRITE "${WORK}/all/deep.cpp" "int f() { return ${nots}1; }\n")
fails(deep.cpp)

file(GLOB before LIST_DIRECTORIES true RELATIVE "${WORK}" "${WORK}/*" "${WORK}/all/*")
file(WRITE "${WORK}/all/compile_commands.json" "[${entries}]\n")
run(3 -p all --format text --format json=report.json)
holds("${OUT}" "good.cpp:2:" "[discarded-guard]")
holds("${ERR}"
  "all/zero.cpp: could not be analysed: its command includes /dev/zero, which is no plain file"
  "all/wait.cpp: could not be analysed: its command includes pipe.cpp, which is no plain file"
  "all/target.cpp: could not be analysed: libclang gave up on its command"
  "all/cycle.cpp: could not be analysed: "
  "all/folder.cpp: could not be analysed: it is a folder"
  "all/pipe.cpp: could not be analysed: it is no plain file"
  "all/missing.cpp: could not be analysed: no such file"
  "all/deep.cpp: could not be analysed: "
  " in ${harmless} files; ${failed} files could not be analysed")
file(READ "${WORK}/report.json" report)
string(JSON checked GET "${report}" units checked)
if(NOT checked EQUAL harmless)
  message(SEND_ERROR "${checked} units checked, not ${harmless}")
endif()
file(REMOVE "${WORK}/report.json" "${WORK}/all/compile_commands.json")
file(GLOB after LIST_DIRECTORIES true RELATIVE "${WORK}" "${WORK}/*" "${WORK}/all/*")
if(NOT before STREQUAL after)
  message(SEND_ERROR "files came or went:\n${before}\n${after}")
endif()

# ---- many entries -------------------------------------------------------------------------------
# Equal commands are one: a hundred thousand of them are told once.
string(REPEAT ",\n{\"directory\": \"/\", \"file\": \"no.cpp\", \"command\": \"c++ -c no.cpp\"}" 100000 many)
string(SUBSTRING "${many}" 1 -1 many)
file(WRITE "${WORK}/many/compile_commands.json" "[${many}]\n")
run(3 -p many)
holds("${ERR}" "/no.cpp: could not be analysed: no such file\nno problems in 0 files; 1 file could not be analysed\n")

# ---- damaged files of our own -------------------------------------------------------------------
# damaged(<option> <content> <what the message has>...)
function(damaged option content)
  file(WRITE "${WORK}/damaged" "${content}")
  run(2 good.cpp ${option} damaged -- -std=c++20)
  if(NOT ERR MATCHES "^sendsync: [^\n]*\n$")
    message(SEND_ERROR "not one line:\n${ERR}")
  endif()
  holds("${ERR}" "damaged" ${ARGN})
endfunction()
damaged(--config "rulse: {}\n" "damaged:1:1: " "did you mean `rules`")
damaged(--config "rules: [\n" "damaged:")
damaged(--config "%\n" "damaged:1:2: ")
damaged(--config "strictness: targeted\nskip: [\"${odd}\"]\n" "damaged:2:9: this byte is no UTF-8")
damaged(--baseline "{\"baseline\": " "damaged:1:13: this baseline is damaged")
damaged(--baseline "[]" "this is no baseline of sendsync's")
damaged(--baseline "{\"baseline\": \"sendsync\", \"version\": 1, \"findings\": [{\"file\": 1}]}" "entry 1 of `findings`")

file(WRITE "${WORK}/config" "models: [${WORK}/model]\n")
# model(<content> <what the message has>)
function(model content message)
  file(WRITE "${WORK}/model" "${content}")
  run(2 good.cpp --config config -- -std=c++20)
  holds("${ERR}" "model:${message}")
endfunction()
model("library: a\ntypes:\n  - {name: a, sned: never}\n" "3:15: unknown key 'sned'")
model("library: a\ntypes: 1\n" "2:")
model("library: ${odd}\n" "1:10: this byte is no UTF-8")
model("" "1:1: ")
