# For builds of sendsync's users: targets that check, and fail when there is a finding.
#
#   find_package(SendSync REQUIRED)
#
#   sendsync_add_check(<target> [NAME <name>] [OPTIONS <option>...])
#     adds the target <name>, "sendsync-check-<target>" if none is given, which checks the sources of
#     <target>. It builds <target> first, so that generated headers are there.
#
#   sendsync_add_project_check([<name>] [OPTIONS <option>...])
#     adds the target <name>, "sendsync-check", which checks every source of the whole build tree in one
#     run, so that what one file does is known when another is judged. It builds nothing.
#
# OPTIONS are those of `sendsync check`. Both need a generator that writes a compile database: Ninja or
# Makefiles.

# Sets OUT to the start of a command line, and refuses what cannot work.
function(_sendsync_command out)
  if(NOT CMAKE_GENERATOR MATCHES "Ninja|Makefiles")
    message(FATAL_ERROR "sendsync needs compile_commands.json, which ${CMAKE_GENERATOR} does not write: \
configure with -G Ninja")
  endif()
  set(${out} "$<TARGET_FILE:sendsync::sendsync>" check -p "${CMAKE_BINARY_DIR}" PARENT_SCOPE)
endfunction()

function(sendsync_add_check target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "NAME" "OPTIONS")
  if(NOT TARGET "${target}")
    message(FATAL_ERROR "sendsync_add_check: there is no target ${target}")
  endif()
  if(DEFINED arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "sendsync_add_check: what is ${arg_UNPARSED_ARGUMENTS}?")
  endif()
  if(NOT arg_NAME)
    set(arg_NAME "sendsync-check-${target}")
  endif()
  _sendsync_command(command)
  set_target_properties("${target}" PROPERTIES EXPORT_COMPILE_COMMANDS ON)
  # What is compiled; paths count from the folder that made the target.
  get_target_property(folder "${target}" SOURCE_DIR)
  set(sources "$<FILTER:$<TARGET_PROPERTY:${target},SOURCES>,INCLUDE,\\.(c|cc|cp|cpp|cxx|c\\+\\+|C|CPP|m|mm)$>")
  add_custom_target("${arg_NAME}" COMMAND ${command} ${arg_OPTIONS} "${sources}"
    WORKING_DIRECTORY "${folder}" COMMENT "Checking ${target} with sendsync"
    COMMAND_EXPAND_LISTS VERBATIM USES_TERMINAL)
  add_dependencies("${arg_NAME}" "${target}")
endfunction()

function(sendsync_add_project_check)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "OPTIONS")
  list(LENGTH arg_UNPARSED_ARGUMENTS count)
  if(count GREATER 1)
    message(FATAL_ERROR "sendsync_add_project_check takes one name, not ${arg_UNPARSED_ARGUMENTS}")
  endif()
  set(name sendsync-check)
  if(count EQUAL 1)
    set(name "${arg_UNPARSED_ARGUMENTS}")
  endif()
  _sendsync_command(command)
  # When the last target is known, each is put into the compile database.
  cmake_language(EVAL CODE
    "cmake_language(DEFER DIRECTORY [[${CMAKE_SOURCE_DIR}]] CALL _sendsync_export_commands [[${CMAKE_SOURCE_DIR}]])")
  add_custom_target("${name}" COMMAND ${command} ${arg_OPTIONS}
    WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" COMMENT "Checking the project with sendsync"
    COMMAND_EXPAND_LISTS VERBATIM USES_TERMINAL)
endfunction()

function(_sendsync_export_commands folder)
  get_property(targets DIRECTORY "${folder}" PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target IN LISTS targets)
    set_target_properties("${target}" PROPERTIES EXPORT_COMPILE_COMMANDS ON)
  endforeach()
  get_property(folders DIRECTORY "${folder}" PROPERTY SUBDIRECTORIES)
  foreach(sub IN LISTS folders)
    _sendsync_export_commands("${sub}")
  endforeach()
endfunction()
