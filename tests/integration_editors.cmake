# docs/getting-started.md in Vim: `:make` fills the list of errors, whose
# entries are where the findings are.
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/integration.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/blocks.cmake")
need(vim)

set(folder "${WORK}/project")
file(WRITE "${folder}/src/start.cpp" "#include <future>\nint later(int value);\nvoid start()\n{\n\tstd::async(std::launch::async, later, 1);\n}\n")
file(WRITE "${folder}/build/compile_commands.json"
  "[{\"directory\": \"${folder}\", \"file\": \"src/start.cpp\", \"command\": \"g++ -std=c++20 -c src/start.cpp\"}]\n")
doc_block(settings getting-started.md "## In your editor" vim)
file(WRITE "${folder}/settings.vim" "${settings}")
file(WRITE "${folder}/look.vim" "\
source settings.vim
silent make
call writefile(map(filter(getqflist(), 'v:val.valid'), 'bufname(v:val.bufnr) . \":\" . v:val.lnum . \":\" . v:val.col'), 'found')
qall!
")
run("${folder}" 0 COMMAND "${VIM}" -Nu NONE -es src/start.cpp -S look.vim)
file(STRINGS "${folder}/found" found)
list(GET found 0 first)
if(NOT first STREQUAL "src/start.cpp:5:2")
  message(SEND_ERROR "Vim found\n${found}")
endif()
