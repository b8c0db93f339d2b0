# docs/editors.md in the editors themselves, without a screen: each is given its
# lines, opens a file that has nothing wrong on disk, types a finding and
# is shown it, with its rule and its place.
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/integration.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/blocks.cmake")
need(nvim emacs vim)
foreach(folder /usr/share/vim-ale /usr/share/emacs/site-lisp/elpa/eglot-1.9)
  if(NOT EXISTS "${folder}")
    set(missing "${folder}")
  endif()
endforeach()
if(missing)
  message("skipped: ${missing} is not there")
  return()
endif()

# Line 5 is what is typed; the finding is reported at its column 2.
set(head "#include <future>\nint later(int value);\nvoid start()\n{\n")
set(typed "std::async(std::launch::async, later, 1);")
set(finding "5:2 discarded-future")
set(folder "${WORK}/project")
file(WRITE "${folder}/src/start.cpp" "${head}\n}\n")
file(WRITE "${folder}/build/compile_commands.json"
  "[{\"directory\": \"${folder}\", \"file\": \"src/start.cpp\", \"command\": \"g++ -std=c++20 -c src/start.cpp\"}]\n")
file(MAKE_DIRECTORY "${folder}/.git")

# shown(<editor> <lines>): that the file `found` has them.
function(shown editor)
  set(found "")
  if(EXISTS "${folder}/found")
    file(STRINGS "${folder}/found" found)
  endif()
  string(REPLACE "\\;" ";" found "${found}")
  if(NOT found STREQUAL "${ARGN}")
    message(SEND_ERROR "${editor} shows\n${found}\nand not\n${ARGN}")
  endif()
  file(REMOVE "${folder}/found")
endfunction()

# ---- Neovim -------------------------------------------------------------------------------------
doc_block(settings editors.md "## Neovim" lua)
file(WRITE "${folder}/init.lua" "${settings}")
file(WRITE "${folder}/look.lua" "
local function count() return #vim.diagnostic.get(0) end
local lines = {}
vim.wait(60000, function() return #vim.lsp.get_active_clients() > 0 end)
vim.api.nvim_buf_set_lines(0, 4, 5, false, {'\\t${typed}'})
vim.wait(60000, function() return count() > 0 end)
for _, item in ipairs(vim.diagnostic.get(0)) do
  table.insert(lines, (item.lnum + 1) .. ':' .. (item.col + 1) .. ' ' .. item.code)
end
local position = {textDocument = {uri = vim.uri_from_bufnr(0)}, position = {line = 4, character = 2}}
local range = {start = position.position, ['end'] = position.position}
local actions = vim.lsp.buf_request_sync(0, 'textDocument/codeAction',
  {textDocument = position.textDocument, range = range, context = {diagnostics = {}}}, 60000)
for _, answer in pairs(actions) do
  local last = answer.result[#answer.result]
  table.insert(lines, last.title)
  vim.lsp.util.apply_workspace_edit(last.edit, 'utf-16')
end
vim.wait(60000, function() return count() == 0 end)
table.insert(lines, vim.api.nvim_buf_get_lines(0, 4, 5, false)[1])
vim.fn.writefile(lines, 'found')
vim.cmd('qall!')
")
run("${folder}" 0 COMMAND "${NVIM}" --headless -u init.lua src/start.cpp -c "luafile look.lua")
shown(Neovim "${finding}" "Suppress discarded-future on this line (NOLINT)"
  "\t${typed} // NOLINT(discarded-future)")

# ---- Emacs --------------------------------------------------------------------------------------
doc_block(settings editors.md "## Emacs" elisp)
file(WRITE "${folder}/settings.el" "${settings}")
file(WRITE "${folder}/look.el" "
(defun wait-for (what)
  (let ((tries 0))
    (while (and (not (funcall what)) (< tries 600))
      (accept-process-output nil 0.1)
      (setq tries (1+ tries)))))
(find-file \"src/start.cpp\")
(apply #'eglot (eglot--guess-contact))
(goto-char (point-min))
(forward-line 4)
(insert \"\\t${typed}\")
(eglot--signal-textDocument/didChange)
(wait-for (lambda () (flymake-start) (flymake-diagnostics)))
(let ((lines (mapcar (lambda (it)
                       (save-excursion
                         (goto-char (flymake-diagnostic-beg it))
                         (format \"%d:%d %s\\n\" (line-number-at-pos) (1+ (- (point) (line-beginning-position)))
                                 (car (split-string (flymake-diagnostic-text it) \"\\n\")))))
                     (flymake-diagnostics))))
  (with-temp-file \"../found\" (apply #'insert lines)))
(set-buffer-modified-p nil)
(kill-emacs)
")
run("${folder}" 0 COMMAND "${EMACS}" -q --batch -L /usr/share/emacs/site-lisp/elpa/eglot-1.9 -l settings.el -l look.el)
file(STRINGS "${folder}/found" found)
if(NOT found MATCHES "^5:2 .*sendsync.*discarded-future")
  message(SEND_ERROR "Emacs shows\n${found}")
endif()
file(REMOVE "${folder}/found")

# ---- Vim ----------------------------------------------------------------------------------------
doc_block(settings editors.md "## Vim" vim)
file(WRITE "${folder}/settings.vim" "set runtimepath^=/usr/share/vim-ale\nfiletype plugin on\n${settings}")
file(WRITE "${folder}/look.vim" "\
function! Look(timer)
  let s:tries = get(s:, 'tries', 0) + 1
  let l:found = map(getloclist(0), 'v:val.lnum . \":\" . v:val.col . \" \" . v:val.text')
  if !empty(l:found) || s:tries > 600
    call writefile(l:found, 'found')
    qall!
  endif
endfunction
call setline(5, \"\\t${typed}\")
call ale#Queue(0)
call timer_start(100, 'Look', {'repeat': -1})
")
find_program(SCRIPT script REQUIRED) # a terminal for Vim
set(ENV{TERM} xterm)
execute_process(COMMAND "${SCRIPT}" -qec "'${VIM}' -Nu settings.vim src/start.cpp -S look.vim" /dev/null
  WORKING_DIRECTORY "${folder}" TIMEOUT 120 OUTPUT_VARIABLE screen ERROR_VARIABLE screen)
set(found "")
if(EXISTS "${folder}/found")
  file(STRINGS "${folder}/found" found)
endif()
if(NOT found MATCHES "^5:2 .*std::async")
  message(SEND_ERROR "Vim shows\n${found}\n${screen}")
endif()
