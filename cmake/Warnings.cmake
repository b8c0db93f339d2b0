# The warnings that all our own C code is free of, under gcc and under clang,
# and the sanitizers. Both travel as interface targets, so that nothing is set
# for the whole directory.
add_library(sendsync_flags INTERFACE)

target_compile_options(sendsync_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)

if(SENDSYNC_WERROR)
  target_compile_options(sendsync_flags INTERFACE -Werror)
endif()

# A sanitizer's finding ends the program: a test that only prints one would pass.
if(SENDSYNC_SANITIZE)
  # -O1: twice as fast as Debug's none, and gcc sees more of what it may warn of.
  set(sanitizers -O1 -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(sendsync_flags INTERFACE ${sanitizers})
  target_link_options(sendsync_flags INTERFACE ${sanitizers})
endif()

# The targets themselves link libFuzzer's main().
if(SENDSYNC_FUZZ)
  target_compile_options(sendsync_flags INTERFACE -fsanitize=fuzzer-no-link)
  target_link_options(sendsync_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
