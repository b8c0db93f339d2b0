# What `cmake --install` puts where: the program; for users its manual page, completions, header and
# documentation; for their builds the package that find_package(SendSync) finds; for authors of plugins
# the headers of the rules. The models are in the program: they are installed to be read.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS sendsync EXPORT sendsync)
install(FILES "${PROJECT_BINARY_DIR}/sendsync.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${PROJECT_BINARY_DIR}/completions/sendsync"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
install(FILES "${PROJECT_BINARY_DIR}/completions/_sendsync"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
install(FILES "${PROJECT_BINARY_DIR}/completions/sendsync.fish"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
install(DIRECTORY annotations/models DESTINATION "${CMAKE_INSTALL_DATADIR}/sendsync"
  FILES_MATCHING PATTERN "*.yaml")
install(DIRECTORY docs/ DESTINATION "${CMAKE_INSTALL_DOCDIR}" FILES_MATCHING PATTERN "*.md" PATTERN "*.svg")
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")

# sendsync::annotations: the folder of sendsync.h.
install(FILES annotations/sendsync.h TYPE INCLUDE)
install(FILES annotations/LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}" RENAME LICENSE.sendsync.h)
add_library(sendsync_annotations INTERFACE)
set_target_properties(sendsync_annotations PROPERTIES EXPORT_NAME annotations)
target_include_directories(sendsync_annotations INTERFACE "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")

# sendsync::rules: what a plugin is built with, rules/plugin.h and all that it includes, in their folders.
install(DIRECTORY rules DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/sendsync"
  FILES_MATCHING PATTERN plugin.h PATTERN rule.h)
install(DIRECTORY analyzer/base analyzer/facts analyzer/analysis analyzer/report
  DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/sendsync"
  FILES_MATCHING PATTERN "*.h" PATTERN "*_internal.h" EXCLUDE)
add_library(sendsync_rules INTERFACE)
set_target_properties(sendsync_rules PROPERTIES EXPORT_NAME rules)
target_include_directories(sendsync_rules INTERFACE
  "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/sendsync>")

# The package. CMake finds these names for find_package(SendSync) and for find_package(sendsync).
set(package "${CMAKE_INSTALL_LIBDIR}/cmake/sendsync")
install(TARGETS sendsync_annotations sendsync_rules EXPORT sendsync)
install(EXPORT sendsync NAMESPACE sendsync:: FILE sendsync-targets.cmake DESTINATION "${package}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/sendsync-config-version.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES cmake/sendsync-config.cmake cmake/SendSync.cmake
  "${PROJECT_BINARY_DIR}/sendsync-config-version.cmake" DESTINATION "${package}")
