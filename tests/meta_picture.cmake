# docs/demo.svg, the terminal in the README, shows what sendsync prints of the
# demo project today, in its colours. With SENDSYNC_BLESS=1 in the environment
# the picture is drawn anew.
#
# cmake -DSENDSYNC=<binary> -DROOT=<sources> -DWORK=<scratch folder> -P meta_picture.cmake
cmake_minimum_required(VERSION 3.25)

set(arguments check src/metrics.cpp)
set(demo "${ROOT}/testdata/projects/demo")
file(REMOVE_RECURSE "${WORK}")
execute_process(COMMAND "${CMAKE_COMMAND}" -S "${demo}" -B "${WORK}" -G Ninja
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${SENDSYNC}" ${arguments} -p "${WORK}" --color always WORKING_DIRECTORY "${demo}"
  OUTPUT_VARIABLE screen ERROR_VARIABLE summary RESULT_VARIABLE status)
if(NOT status EQUAL 1)
  message(FATAL_ERROR "the demo has findings, but the exit code is ${status}:\n${screen}${summary}")
endif()
list(JOIN arguments " " words)
set(screen "$ sendsync ${words}\n${screen}${summary}")

# ---- from a terminal's colours to those of SVG --------------------------------------------------
string(ASCII 27 escape)
string(REPLACE "&" "&amp;" screen "${screen}")
string(REPLACE "<" "&lt;" screen "${screen}")
string(REPLACE ">" "&gt;" screen "${screen}")
string(REPLACE "${escape}[0m" "</tspan><tspan>" screen "${screen}")
foreach(colour "1:bold" "0;1;31:error" "0;1;35:warning" "0;1;36:note" "0;1;32:help")
  string(REPLACE ":" ";" colour "${colour}")
  string(REGEX MATCH "^(.*);([a-z]+)$" colour "${colour}")
  string(REPLACE "${escape}[${CMAKE_MATCH_1}m" "</tspan><tspan class=\"${CMAKE_MATCH_2}\">" screen "${screen}")
endforeach()
string(FIND "${screen}" "${escape}" at)
if(NOT at LESS 0)
  message(FATAL_ERROR "a colour that the picture does not know:\n${screen}")
endif()

# ---- line by line -------------------------------------------------------------------------------
set(line_height 18)
set(y 14)
set(columns 0)
set(lines "")
while(NOT screen STREQUAL "")
  string(FIND "${screen}" "\n" at)
  string(SUBSTRING "${screen}" 0 ${at} line)
  math(EXPR at "${at} + 1")
  string(SUBSTRING "${screen}" ${at} -1 screen)
  # How wide it is on a terminal.
  string(REGEX REPLACE "<[^>]*>" "" plain "${line}")
  string(REGEX REPLACE "&[a-z]+[;]" "x" plain "${plain}")
  string(LENGTH "${plain}" length)
  if(length GREATER columns)
    set(columns ${length})
  endif()
  set(line "<tspan>${line}</tspan>")
  string(REGEX REPLACE "<tspan( class=\"[a-z]+\")?></tspan>" "" line "${line}")
  math(EXPR y "${y} + ${line_height}")
  string(APPEND lines "<text x=\"16\" y=\"${y}\">${line}</text>\n")
endwhile()
math(EXPR height "${y} + 16")
math(EXPR width "${columns} * 39 / 5 + 32") # 7.8 a column

set(picture "\
<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"${width}\" height=\"${height}\" viewBox=\"0 0 ${width} ${height}\">
<title>sendsync ${words}</title>
<style>
text { font: 13px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; fill: #d0d0d0; white-space: pre }
.bold { font-weight: bold; fill: #ffffff }
.error { font-weight: bold; fill: #ff6b6b }
.warning { font-weight: bold; fill: #d98cff }
.note { font-weight: bold; fill: #5fd7d7 }
.help { font-weight: bold; fill: #6fd66f }
</style>
<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#1c1c1c\"/>
<g xml:space=\"preserve\">
${lines}</g>
</svg>
")
set(file "${ROOT}/docs/demo.svg")
set(present "")
if(EXISTS "${file}")
  file(READ "${file}" present)
endif()
if(present STREQUAL picture)
  return()
endif()
if("$ENV{SENDSYNC_BLESS}")
  file(WRITE "${file}" "${picture}")
  message(STATUS "drew docs/demo.svg")
else()
  message(SEND_ERROR "docs/demo.svg is out of date, SENDSYNC_BLESS=1 draws it anew:\n${picture}")
endif()
