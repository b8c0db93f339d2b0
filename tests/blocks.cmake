# The code blocks of our documentation, for tests that take them at their word.

# Sets OUT to the text of the first ```KIND block of docs/FILE behind the heading HEADING, which is a
# line as it stands there.
function(doc_block out file heading kind)
  file(READ "${ROOT}/docs/${file}" text)
  string(FIND "${text}" "\n${heading}\n" at)
  if(at LESS 0)
    message(FATAL_ERROR "docs/${file} has no heading '${heading}'")
  endif()
  string(LENGTH "\n${heading}" length)
  math(EXPR at "${at} + ${length}")
  string(SUBSTRING "${text}" ${at} -1 text)
  # Not beyond the next heading.
  string(FIND "${text}" "\n## " at)
  string(SUBSTRING "${text}" 0 ${at} text)
  string(FIND "${text}" "\n```${kind}\n" at)
  if(at LESS 0)
    message(FATAL_ERROR "docs/${file} has no block of ${kind} below '${heading}'")
  endif()
  string(LENGTH "\n```${kind}\n" length)
  math(EXPR at "${at} + ${length}")
  string(SUBSTRING "${text}" ${at} -1 text)
  string(FIND "${text}" "```" at)
  string(SUBSTRING "${text}" 0 ${at} text)
  set(${out} "${text}" PARENT_SCOPE)
endfunction()
