# What derives from the table of options: the manual page tells of every
# command and option, and bash completes them at a terminal.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_help.cmake
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${WORK}")
file(MAKE_DIRECTORY "${WORK}")

# Sets OUT to what sendsync prints.
function(ask out)
  execute_process(COMMAND "${SENDSYNC}" ${ARGN} OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

# ---- the manual page ----------------------------------------------------------------------------
ask(page help --format man)
ask(help --help)
string(REGEX MATCHALL "\n  [a-z]+  +[a-z]" rows "${help}")
list(LENGTH rows count)
if(count LESS 5)
  message(FATAL_ERROR "no commands were found in\n${help}")
endif()
foreach(row IN LISTS rows)
  string(REGEX MATCH "[a-z]+" command "${row}")
  if(NOT page MATCHES "[.]SS \"sendsync ${command}[ \"]")
    message(SEND_ERROR "the manual page does not tell of the command ${command}")
  endif()
  ask(usage help ${command})
  string(REGEX MATCHALL "\n +(-[a-z], )?--[a-z-]+" options "${usage}")
  foreach(option IN LISTS options)
    string(REGEX REPLACE ".*--" "" option "${option}")
    string(REPLACE "-" "\\-" escaped "${option}")
    string(FIND "${page}" "\\-\\-${escaped}\\fR" at)
    if(at LESS 0)
      message(SEND_ERROR "the manual page does not tell of --${option}")
    endif()
  endforeach()
endforeach()

# What cannot be answered is a sentence.
function(refuse expected)
  execute_process(COMMAND "${SENDSYNC}" ${ARGN} OUTPUT_VARIABLE text ERROR_VARIABLE errors RESULT_VARIABLE status)
  if(NOT status EQUAL 2 OR NOT errors STREQUAL "sendsync: ${expected}\n" OR NOT text STREQUAL "")
    message(SEND_ERROR "${ARGN}: exit code ${status}, ${text}${errors}")
  endif()
endfunction()
refuse("unknown command `chek`; did you mean `check`?" help chek)
refuse("the manual page and the completions are of all commands" help check --format bash)

find_program(MANDOC mandoc)
if(MANDOC)
  file(WRITE "${WORK}/sendsync.1" "${page}")
  execute_process(COMMAND "${MANDOC}" -T lint -W error "${WORK}/sendsync.1" OUTPUT_VARIABLE flaws RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(SEND_ERROR "${flaws}")
  endif()
endif()

# ---- bash ---------------------------------------------------------------------------------------
find_program(BASH bash REQUIRED)
find_program(SCRIPT script REQUIRED) # a terminal for bash
cmake_path(GET SENDSYNC PARENT_PATH binaries)
set(ENV{PATH} "${binaries}:$ENV{PATH}")
set(ENV{TERM} dumb)
set(ENV{HISTFILE} "")
ask(completion help --format bash)
file(WRITE "${WORK}/completion" "${completion}")
execute_process(COMMAND "${BASH}" -n "${WORK}/completion" COMMAND_ERROR_IS_FATAL ANY)
# `say` takes the place of the program when a line is entered, and notes what it got. What the
# completion asks for, the rules, it passes on.
file(WRITE "${WORK}/rc" "source '${WORK}/completion'
complete -o bashdefault -o default -F _sendsync say
say() {
	if [[ \"$*\" == rules ]]; then
		sendsync rules
	else
		printf '%s ' say \"$@\" >>'${WORK}/said'
		echo >>'${WORK}/said'
	fi
}
")

# type(<keys> <line>): behind KEYS, in which _ is the Tab key, stands LINE.
set(keys "")
set(wanted "")
function(type typed line)
  string(REPLACE "_" "\t" typed "${typed}")
  set(keys "${keys}${typed}\r" PARENT_SCOPE)
  set(wanted "${wanted}say ${line} \n" PARENT_SCOPE)
endfunction()
type("say check --str_" "check --strictness")
type("say check --strictness=t_" "check --strictness=targeted")
type("say check --color n_" "check --color never")
type("say chec_-q" "check -q")
type("say explain lock-a_" "explain lock-across-await")
type("say dump fac_" "dump facts")
type("say help --format fi_" "help --format fish")
type("say check comp_" "check completion")
type("say rules --fo_md" "rules --format md")
string(APPEND keys "exit\r")
file(WRITE "${WORK}/keys" "${keys}")
execute_process(COMMAND "${SCRIPT}" -qec "'${BASH}' --noprofile --rcfile '${WORK}/rc' -i" /dev/null
  INPUT_FILE "${WORK}/keys" WORKING_DIRECTORY "${WORK}" TIMEOUT 60 OUTPUT_VARIABLE screen ERROR_VARIABLE screen)
set(said "")
if(EXISTS "${WORK}/said")
  file(READ "${WORK}/said" said)
endif()
if(NOT said STREQUAL wanted)
  message(SEND_ERROR "bash completed to\n${said}\nand not to\n${wanted}\non this screen:\n${screen}")
endif()
