/** @type {import('next').NextConfig} */
export default {
  // dockerode's ssh2 ships native parts that a bundler cannot follow.
  serverExternalPackages: ['dockerode', 'ssh2', 'pino'],
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  experimental: { optimizePackageImports: ['lucide-react', 'radix-ui'] },
};
