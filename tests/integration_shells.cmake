# The completions in zsh, at a terminal, and in fish, which can be asked.
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/integration.cmake")
need(zsh fish mandoc)
set(ENV{TERM} xterm)

foreach(form zsh:_sendsync fish:sendsync.fish man:sendsync.1)
  string(REGEX MATCH "^(.*):(.*)$" form "${form}")
  execute_process(COMMAND "${SENDSYNC}" help --format ${CMAKE_MATCH_1} OUTPUT_FILE "${WORK}/${CMAKE_MATCH_2}"
    COMMAND_ERROR_IS_FATAL ANY)
endforeach()
run("${WORK}" 0 COMMAND "${MANDOC}" -T lint -W error sendsync.1)

# ---- fish ---------------------------------------------------------------------------------------
run("${WORK}" 0 COMMAND "${FISH}" -n sendsync.fish)
# What stands behind LINE, one word a row.
function(fish_completes line)
  run("${WORK}" 0 COMMAND "${FISH}" --no-config -c "source sendsync.fish; complete -C '${line}' | string replace -r '\t.*' ''; true")
  set(wanted "")
  foreach(word IN LISTS ARGN)
    string(APPEND wanted "${word}\n")
  endforeach()
  if(NOT LOG STREQUAL wanted)
    message(SEND_ERROR "fish completes '${line}' to\n${LOG}and not to\n${wanted}")
  endif()
endfunction()
fish_completes("sendsync ch" check)
fish_completes("sendsync check --str" --strictness)
fish_completes("sendsync check --color " always auto never)
fish_completes("sendsync explain lock-a" lock-across-await)
fish_completes("sendsync rules --format " json md text)
fish_completes("sendsync dump fa" facts)

# ---- zsh ----------------------------------------------------------------------------------------
run("${WORK}" 0 COMMAND "${ZSH}" -f -n _sendsync)
# A shell in a terminal of zsh's own; `sendsync` takes the program's place when the line is entered.
file(WRITE "${WORK}/terminal.zsh" [=[
zmodload zsh/zpty
zpty -b shell zsh -f -i
zpty -w shell "PS1='READY> '; fpath=($1 \$fpath); autoload -Uz compinit; compinit -u -D"
zpty -w shell "accept() { [[ \$BUFFER == sendsync* ]] && print -r -- \"\$BUFFER\" >> $1/lines; BUFFER=; zle .accept-line }; zle -N accept-line accept"
zpty -w shell 'print BE''GIN'
zpty -r shell screen '*BEGIN*'
for keys in 'sendsync che_-q' 'sendsync check --str_mini_' 'sendsync explain lock-acr_' 'sendsync help --format=fi_'; do
	zpty -w -n shell "${keys//_/	}"$'\r'
done
zpty -w shell 'print DO''NE'
zpty -r shell screen '*DONE*'
zpty -d shell
]=])
execute_process(COMMAND "${ZSH}" -f terminal.zsh "${WORK}" WORKING_DIRECTORY "${WORK}" TIMEOUT 120
  OUTPUT_VARIABLE screen ERROR_VARIABLE screen)
set(lines "")
if(EXISTS "${WORK}/lines")
  file(READ "${WORK}/lines" lines)
endif()
string(REGEX REPLACE " +\n" "\n" lines "${lines}")
set(wanted "\
sendsync check -q
sendsync check --strictness=minimal
sendsync explain lock-across-await
sendsync help --format=fish
")
if(NOT lines STREQUAL wanted)
  message(SEND_ERROR "zsh completed to\n${lines}and not to\n${wanted}\n${screen}")
endif()
