# find_package(SendSync): the targets sendsync::sendsync (the program), sendsync::annotations (the folder
# of sendsync.h) and sendsync::rules (for plugins), and the functions of SendSync.cmake.
include("${CMAKE_CURRENT_LIST_DIR}/sendsync-targets.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/SendSync.cmake")
