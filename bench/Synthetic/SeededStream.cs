namespace HiringGuide.Bench.Synthetic;

/// <summary>
/// The Mersenne Twister (MT19937) as Python seeds and draws from it, so that a guide made here has the words of one made by a few lines of Python with the
/// same seed, and measurements of both can be compared.
/// </summary>
internal sealed class SeededStream
{
    private const int Size = 624;
    private const int Middle = 397;

    private readonly uint[] state = new uint[Size];
    private int next = Size;

    public SeededStream(uint seed)
    {
        Fill(19_650_218);
        Mix(seed);
    }

    /// <summary>A whole number from 0 up to, and without, <paramref name="limit"/>: as many bits as the limit has, drawn again while they are too large.</summary>
    public int Below(int limit)
    {
        var unused = int.LeadingZeroCount(limit);
        int drawn;
        do
        {
            drawn = (int)(Draw() >> unused);
        }
        while (drawn >= limit);
        return drawn;
    }

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    private void Fill(uint seed)
    {
        state[0] = seed;
        for (var index = 1; index < Size; index++)
        {
            state[index] = (1_812_433_253 * (state[index - 1] ^ (state[index - 1] >> 30))) + (uint)index;
        }
    }

    /// <summary>The seeding by key of the reference implementation, for a key of one word.</summary>
    private void Mix(uint key)
    {
        var at = 1;
        for (var round = 0; round < Size; round++)
        {
            state[at] = (state[at] ^ (Folded(at) * 1_664_525)) + key;
            at = Advanced(at);
        }

        for (var round = 1; round < Size; round++)
        {
            state[at] = (state[at] ^ (Folded(at) * 1_566_083_941)) - (uint)at;
            at = Advanced(at);
        }

        state[0] = 0x8000_0000;
    }

    private uint Folded(int at) => state[at - 1] ^ (state[at - 1] >> 30);

    private int Advanced(int at)
    {
        if (at + 1 < Size)
        {
            return at + 1;
        }

        state[0] = state[Size - 1];
        return 1;
    }

    private uint Draw()
    {
        if (next == Size)
        {
            Twist();
        }

        var drawn = state[next++];
        drawn ^= drawn >> 11;
        drawn ^= (drawn << 7) & 0x9D2C_5680;
        drawn ^= (drawn << 15) & 0xEFC6_0000;
        return drawn ^ (drawn >> 18);
    }

    private void Twist()
    {
        for (var index = 0; index < Size; index++)
        {
            var joined = (state[index] & 0x8000_0000) | (state[(index + 1) % Size] & 0x7FFF_FFFF);
            state[index] = state[(index + Middle) % Size] ^ (joined >> 1) ^ ((joined & 1) * 0x9908_B0DF);
        }

        next = 0;
    }
}
