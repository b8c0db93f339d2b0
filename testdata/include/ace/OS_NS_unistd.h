// Stand-in for ACE.
#pragma once

namespace ACE_OS {
unsigned sleep(unsigned seconds);
}
